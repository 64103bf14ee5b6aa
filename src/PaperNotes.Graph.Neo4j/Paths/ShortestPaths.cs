using System.Globalization;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>
/// Finds shortest paths in two statements by Neo4j's own search from both ends: how long they are; then, from the start, always the
/// smallest neighbour from which the rest is as short as that, a search a neighbour until one is found. Thread-safe.
/// </summary>
internal sealed class ShortestPaths(LoadReader load)
{
    private const string Start = """
        MATCH (n0) WHERE elementId(n0) = $from
        CALL (n0) { MATCH (end) WHERE elementId(end) = $to RETURN end }

        """;

    private const string Step = """
        CALL (#from, end) {
          MATCH (#from)-[r]-(n) WHERE type(r) IN $via
          WITH DISTINCT n, end ORDER BY n.number
          MATCH path = shortestPath((n)-[*..#left]-(end)) WHERE all(r IN relationships(path) WHERE type(r) IN $via)
          RETURN n AS #to LIMIT 1
        }

        """;

    // How long the shortest paths of at most so many edges are; no row where there is none.
    private static readonly string[] s_lengths = [.. Numbers(GraphPath.MaxLength).Select(LengthOf)];

    // The first of the shortest paths of a length: its nodes, and for each pair of neighbours the edges between them.
    private static readonly string[] s_walks = [.. Numbers(GraphPath.MaxLength).Select(WalkOf)];

    public async ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, IReadOnlyList<EdgeKind> via, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, GraphPath.MaxLength);
        Dictionary<string, object?> parameters = new()
        {
            ["fromKind"] = (int)from.Kind,
            ["fromKey"] = from.Key,
            ["toKind"] = (int)to.Kind,
            ["toKey"] = to.Key,
            ["via"] = KindCypher.Names(via),
        };
        IReadOnlyList<CypherValue[]> found =
            await load.ReadAsync(s_lengths[maxLength], parameters, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0 || found[0][0].AsInt() > maxLength)
        {
            return null;
        }

        Dictionary<string, object?> ends = new()
        {
            ["from"] = found[0][1].AsText(),
            ["to"] = found[0][2].AsText(),
            ["via"] = parameters["via"],
        };
        CypherValue[] row = (await load.ReadAsync(s_walks[found[0][0].AsInt()], ends, cancellationToken).ConfigureAwait(false))[0];
        NodeRef[] nodes = [.. row[0].AsList().Select(NodeReading.Ref)];
        return new(nodes, [.. row[1].AsList().Select((edges, at) => First(edges, nodes[at], nodes[at + 1]))]);
    }

    /// <summary>Of the edges between two neighbours the first kind, and of both directions the one from the first node.</summary>
    private static GraphEdge First(CypherValue edges, NodeRef node, NodeRef next)
    {
        (EdgeKind Kind, bool Onward) first = edges.AsList()
            .Select(edge => (Kind: EdgeKinds.Named(edge.AsList()[0].AsText()), Onward: edge.AsList()[1].AsBool()))
            .OrderBy(edge => edge.Kind).ThenByDescending(edge => edge.Onward).First();
        return first.Onward ? new(node, next, first.Kind) : new(next, node, first.Kind);
    }

    private static IEnumerable<int> Numbers(int last) => Enumerable.Range(0, last + 1);

    private static string LengthOf(int atMost) => NodeEndCypher.Of("from") + NodeEndCypher.Of("to", "from") + """
        CALL (from, to) {
          WITH from, to WHERE from = to
          RETURN 0 AS length
          UNION ALL
          WITH from, to WHERE from <> to
          MATCH path = shortestPath((from)-[*..#]-(to)) WHERE all(r IN relationships(path) WHERE type(r) IN $via)
          RETURN length(path) AS length
        }
        RETURN length, elementId(from) AS from, elementId(to) AS to
        """.Replace("#", Text(Math.Max(1, atMost)), StringComparison.Ordinal);

    private static string WalkOf(int length)
    {
        IEnumerable<string> steps = Numbers(length).Skip(1).Take(length - 1).Select(step => Step
            .Replace("#from", $"n{Text(step - 1)}", StringComparison.Ordinal)
            .Replace("#to", $"n{Text(step)}", StringComparison.Ordinal)
            .Replace("#left", Text(length - step), StringComparison.Ordinal));
        IEnumerable<string> nodes = Numbers(length).Select(at => at == length ? "end" : $"n{Text(at)}");
        string walk = string.Join(", ", nodes);
        return $$"""
            {{Start}}{{string.Concat(steps)}}WITH [{{walk}}] AS nodes
            RETURN [n IN nodes | {{NodeCypher.Ref}}] AS nodes,
              [i IN range(1, size(nodes) - 1) | COLLECT {
                WITH nodes[i - 1] AS x, nodes[i] AS y
                MATCH (x)-[r]-(y) WHERE type(r) IN $via
                RETURN [type(r), startNode(r) = x]
              }] AS edges
            """;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
