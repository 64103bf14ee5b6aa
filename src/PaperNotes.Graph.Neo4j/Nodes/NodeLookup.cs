using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Finds nodes by kind and key, and concepts by spelling. Thread-safe.</summary>
internal sealed class NodeLookup(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetAsync(
        IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        Dictionary<NodeRef, GraphNode> found = new(nodes.Count);
        Dictionary<string, object?> parameters = new() { ["load"] = pointer.Load };
        List<NodeKind> kinds = [];
        foreach (IGrouping<NodeKind, NodeRef> group in nodes.Where(node => Enum.IsDefined(node.Kind)).GroupBy(node => node.Kind))
        {
            kinds.Add(group.Key);
            parameters[NodeLookupCypher.Parameters[(int)group.Key]] = group.Select(node => node.Key).Distinct(StringComparer.Ordinal).ToArray();
        }

        if (kinds.Count == 0)
        {
            return found;
        }

        CypherStatement statement = new(NodeLookupCypher.Of(kinds), parameters);
        foreach (CypherValue[] row in (await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false)).Rows)
        {
            NodeKind kind = (NodeKind)row[0].AsInt();
            found[new NodeRef(kind, row[1].AsText())] = NodeReading.Node(kind, row[2]);
        }

        return found;
    }

    public async ValueTask<IReadOnlyDictionary<string, Concept>> GetBySpellingAsync(
        IReadOnlyCollection<string> spellings, CancellationToken cancellationToken)
    {
        if (spellings.Count == 0)
        {
            return new Dictionary<string, Concept>();
        }

        CypherStatement statement = new(
            NodeLookupCypher.Spellings, new Dictionary<string, object?> { ["load"] = pointer.Load, ["forms"] = spellings });
        CypherResult result = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        return result.Rows.ToDictionary(row => row[0].AsText(), row => NodeReading.Concept(row[1]), StringComparer.Ordinal);
    }
}
