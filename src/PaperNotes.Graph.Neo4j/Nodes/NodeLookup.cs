using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Finds nodes by kind and key, and concepts by spelling. Nodes that were found lately are not asked for again. Thread-safe.
/// </summary>
internal sealed class NodeLookup(ICypherRunner runner, GraphPointer pointer)
{
    private readonly NodeMemory _memory = new();

    public async ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetAsync(
        IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        Dictionary<NodeRef, GraphNode> found = new(nodes.Count);
        List<NodeRef> missing = [];
        foreach (NodeRef node in nodes)
        {
            if (_memory.TryGet(node, out GraphNode? known))
            {
                found[node] = known;
            }
            else if (Enum.IsDefined(node.Kind))
            {
                missing.Add(node);
            }
        }

        if (missing.Count > 0)
        {
            await ReadAsync(missing, found, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask ReadAsync(List<NodeRef> missing, Dictionary<NodeRef, GraphNode> found, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new() { ["load"] = pointer.Load };
        List<NodeKind> kinds = [];
        foreach (IGrouping<NodeKind, NodeRef> group in missing.GroupBy(node => node.Kind))
        {
            kinds.Add(group.Key);
            parameters[NodeLookupCypher.Parameters[(int)group.Key]] = group.Select(node => node.Key).Distinct(StringComparer.Ordinal).ToArray();
        }

        CypherStatement statement = new(NodeLookupCypher.Of(kinds), parameters);
        foreach (CypherValue[] row in (await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false)).Rows)
        {
            NodeKind kind = (NodeKind)row[0].AsInt();
            NodeRef asked = new(kind, row[1].AsText());
            found[asked] = NodeReading.Node(kind, row[2]);
            _memory.Add(asked, found[asked]);
        }
    }
}
