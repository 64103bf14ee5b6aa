using System.Globalization;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>
/// Finds shortest paths in two statements by Neo4j's own search from both ends: how long they are; then, from the start, always the
/// first neighbour (sure edges first, then the smallest) from which the rest is as short as that, a search a neighbour until one is found.
/// Thread-safe.
/// </summary>
internal sealed class ShortestPaths(LoadReader load)
{
    private const string Start = """
        MATCH (n0) WHERE elementId(n0) = $from
        CALL (n0) { MATCH (end) WHERE elementId(end) = $to RETURN end }

        """;

    private static readonly string s_step = $$"""
        CALL (#from, end) {
          MATCH (#from)-[r]-(n) WHERE {{KindCypher.IsInScope}} AND NOT n:@others
          WITH n, end, max({{KindCypher.IsStrong}}) AS sure ORDER BY sure DESC, n.number
          MATCH path = shortestPath((n)-[*..#left]-(end)) WHERE all(r IN relationships(path) WHERE {{KindCypher.IsInScope}})
            AND all(x IN nodes(path) WHERE NOT x:@others OR x = end)
          RETURN n AS #to LIMIT 1
        }

        """;

    // The labels of the kinds of concepts that are passed over stand where @others is.
    // How long the shortest paths of at most so many edges are; no row where there is none.
    private static readonly string[] s_lengths = [.. Numbers(GraphPath.MaxLength).Select(LengthOf)];

    // The first of the shortest paths of a length: its nodes, and for each pair of neighbours the edges between them.
    private static readonly string[] s_walks = [.. Numbers(GraphPath.MaxLength).Select(WalkOf)];

    public async ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, TraversalScope scope, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, GraphPath.MaxLength);
        Dictionary<string, object?> parameters = new()
        {
            ["fromKind"] = (int)from.Kind,
            ["fromKey"] = from.Key,
            ["toKind"] = (int)to.Kind,
            ["toKey"] = to.Key,
        };
        KindCypher.AddScope(parameters, scope);
        IReadOnlyList<CypherValue[]> found = await load.ReadAsync(
                ConceptKinds.Without(s_lengths[maxLength], scope.Kinds),
                parameters,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (found.Count == 0 || found[0][0].AsInt() > maxLength)
        {
            return null;
        }

        Dictionary<string, object?> ends = new()
        {
            ["from"] = found[0][1].AsText(),
            ["to"] = found[0][2].AsText(),
        };
        KindCypher.AddScope(ends, scope);
        string walk = ConceptKinds.Without(s_walks[found[0][0].AsInt()], scope.Kinds);
        CypherValue[] row = (await load.ReadAsync(walk, ends, cancellationToken).ConfigureAwait(false))[0];
        NodeRef[] nodes = [.. row[0].AsList().Select(NodeReading.Ref)];
        return new(nodes, [.. row[1].AsList().Select((edges, at) => First(edges, nodes[at], nodes[at + 1]))]);
    }

    /// <summary>
    /// Of the edges between two neighbours a sure one, then of the first kind, and of both directions the one from the first node.
    /// </summary>
    private static GraphEdge First(CypherValue edges, NodeRef node, NodeRef next)
    {
        (EdgeKind Kind, bool Onward, bool IsStrong) first = edges.AsList().Select(edge => edge.AsList())
            .Select(edge => (Kind: EdgeKinds.Named(edge[0].AsText()), Onward: edge[1].AsBool(), IsStrong: edge[2].AsBool()))
            .OrderByDescending(edge => edge.IsStrong).ThenBy(edge => edge.Kind).ThenByDescending(edge => edge.Onward).First();
        return first.Onward ? new(node, next, first.Kind, first.IsStrong) : new(next, node, first.Kind, first.IsStrong);
    }

    private static IEnumerable<int> Numbers(int last) => Enumerable.Range(0, last + 1);

    private static string LengthOf(int atMost) => NodeEndCypher.Of("from") + NodeEndCypher.Of("to", "from") + $$"""
        CALL (from, to) {
          WITH from, to WHERE from = to
          RETURN 0 AS length
          UNION ALL
          WITH from, to WHERE from <> to
          MATCH path = shortestPath((from)-[*..#]-(to)) WHERE all(r IN relationships(path) WHERE {{KindCypher.IsInScope}})
            AND all(x IN nodes(path) WHERE NOT x:@others OR x = from OR x = to)
          RETURN length(path) AS length
        }
        RETURN length, elementId(from) AS from, elementId(to) AS to
        """.Replace("#", Text(Math.Max(1, atMost)), StringComparison.Ordinal);

    private static string WalkOf(int length)
    {
        IEnumerable<string> steps = Numbers(length).Skip(1).Take(length - 1).Select(step => s_step
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
                MATCH (x)-[r]-(y) WHERE {{KindCypher.IsInScope}}
                RETURN [type(r), startNode(r) = x, {{KindCypher.IsStrong}}]
              }] AS edges
            """;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
