using System.Globalization;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>
/// Shortest paths by Neo4j's own search from both ends. How long they are comes first; then, from the start, always the smallest
/// neighbour from which the rest is as short as that: a search a neighbour, until one is found.
/// </summary>
internal static class PathCypher
{
    private const string Start = """
        MATCH (n0) WHERE elementId(n0) = $from
        CALL (n0) { MATCH (end) WHERE elementId(end) = $to RETURN end }

        """;

    private const string First = """
        CALL (#from, end) {
          MATCH (#from)-[r]-(n) WHERE type(r) IN $via
          WITH DISTINCT n, end ORDER BY n.number
          MATCH path = shortestPath((n)-[*..#left]-(end)) WHERE all(r IN relationships(path) WHERE type(r) IN $via)
          RETURN n AS #to LIMIT 1
        }

        """;

    private static readonly string[] s_lengths = [.. Numbers(GraphPath.MaxLength).Select(LengthOf)];
    private static readonly string[] s_walks = [.. Numbers(GraphPath.MaxLength).Select(WalkOf)];

    /// <summary>How long the shortest paths of at most so many edges are; no row where there is none.</summary>
    public static string Length(int atMost) => s_lengths[atMost];

    /// <summary>The first of the shortest paths of this length: its nodes, and for each pair of neighbours the edges between them.</summary>
    public static string Walk(int length) => s_walks[length];

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
        IEnumerable<string> steps = Numbers(length).Skip(1).Take(length - 1).Select(step => First
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
