using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Finds nodes by kind and key, and concepts by spelling. Nodes that were found lately are not asked for again. Thread-safe.
/// </summary>
internal sealed class NodeLookup(LoadReader load)
{
    // Concepts by folded spellings: the first of each stands at the concept.
    private static readonly string s_spellings = $$"""
        UNWIND $forms AS form
        CALL (form) {
          MATCH (c:Concept) WHERE c.load = $load AND c.form = form
          RETURN c
          UNION ALL
          MATCH (s:Spelling) WHERE s.load = $load AND s.form = form
          MATCH (c:Concept) WHERE c.load = $load AND c.key = s.concept
          RETURN c
        }
        RETURN form, {{NodeCypher.Concept}} AS node
        """;

    private static readonly string[] s_byKind = [.. NodeKinds.All.Select(ByKey)];

    private readonly NodeCache _cache = new();

    public async ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetAsync(
        IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        Dictionary<NodeRef, GraphNode> found = new(nodes.Count);
        List<NodeRef> missing = [];
        foreach (NodeRef node in nodes)
        {
            if (_cache.TryGet(node, out GraphNode? known))
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

        Dictionary<string, object?> parameters = new() { ["forms"] = spellings };
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_spellings, parameters, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row[0].AsText(), row => NodeReading.Concept(row[1]), StringComparer.Ordinal);
    }

    private async ValueTask ReadAsync(List<NodeRef> missing, Dictionary<NodeRef, GraphNode> found, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = [];
        List<NodeKind> kinds = [];
        foreach (IGrouping<NodeKind, NodeRef> group in missing.GroupBy(node => node.Kind))
        {
            kinds.Add(group.Key);
            parameters[NodeKinds.Of(group.Key).Plural] = group.Select(node => node.Key).Distinct(StringComparer.Ordinal).ToArray();
        }

        string text = string.Join("\nUNION ALL\n", kinds.Order().Select(kind => s_byKind[(int)kind]));
        foreach (CypherValue[] row in await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false))
        {
            NodeKind kind = (NodeKind)row[0].AsInt();
            NodeRef asked = new(kind, row[1].AsText());
            found[asked] = NodeReading.Node(kind, row[2]);
            _cache.Add(asked, found[asked]);
        }
    }

    // Papers by key, or by an alias.
    private static string ByKey(NodeKind kind)
    {
        NodeDefinition of = NodeKinds.Of(kind);
        string entry = kind == NodeKind.Paper
            ? """
                OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = key
                MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, key)
                """
            : $"MATCH ({of.Letter}:{of.Label}) WHERE {of.Letter}.load = $load AND {of.Letter}.key = key";
        return $"""
            UNWIND ${of.Plural} AS key
            {entry}
            RETURN {kind:d} AS kind, key, {NodeCypher.Of(kind)} AS node
            """;
    }
}
