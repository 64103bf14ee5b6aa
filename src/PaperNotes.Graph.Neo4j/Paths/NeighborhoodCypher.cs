using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>
/// The nodes around a node, layer by layer in one statement. A layer is only gone on from where it is whole: at most one node more than the
/// limit is kept of it, and that one tells that there are more.
/// </summary>
internal static class NeighborhoodCypher
{
    private const string Layer = """
        CALL (seen, layer) {
          WITH seen, layer WHERE size(seen) <= $limit
          UNWIND layer AS x
          MATCH (x)-[r]-(n) WHERE type(r) IN $via
          WITH DISTINCT n, seen WHERE NOT n IN seen
          WITH n ORDER BY n.degree DESC, n.number LIMIT $most
          RETURN collect(n) AS next
        }
        WITH seen + next AS seen, next AS layer

        """;

    private const string End = $$"""
        WITH seen[0..$limit] AS nodes, size(seen) > $limit AS truncated
        RETURN [n IN nodes | [n.number, {{NodeCypher.Ref}}]] AS nodes, truncated,
          COLLECT {
            UNWIND nodes AS x
            MATCH (x)-[r]->(y) WHERE type(r) IN $via AND y IN nodes
            RETURN [x.number, y.number, type(r)]
          } AS edges
        """;

    private static readonly string[] s_byDepth = [.. Enumerable.Range(0, Subgraph.MaxDepth + 1).Select(depth =>
        $"{NodeEndCypher.Of("of")}WITH [of] AS seen, [of] AS layer\n{string.Concat(Enumerable.Repeat(Layer, depth))}{End}")];

    /// <summary>The statement for a depth; no row where there is no such node.</summary>
    public static string Of(int depth) => s_byDepth[depth];
}
