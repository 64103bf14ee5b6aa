using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// What a load writes beside nodes (<see cref="LoadTable"/>) and how it is counted afterwards. Nodes give back the database's ids in the
/// order of their rows, which hold within the load only; edges are created between such ids, which is several times as fast as by key.
/// </summary>
internal static class LoadCypher
{
    /// <summary>A number for a new load of a graph; larger than that of every load in the database.</summary>
    public const string Begin = """
        OPTIONAL MATCH (load:Load)
        WITH coalesce(max(load.number), 0) + 1 AS number
        CREATE (:Load {number: number, graph: $graph, state: 'writing', keep: $keep, at: timestamp()})
        RETURN number
        """;

    public const string Spellings = """
        UNWIND $rows AS r
        CREATE (:Spelling {load: $load, form: r[0], concept: r[1]})
        """;

    public const string Aliases = """
        UNWIND $rows AS r
        CREATE (:Alias {load: $load, key: r[0], paper: r[1]})
        """;

    public const string Facts = """
        UNWIND $rows AS r
        CREATE (:Facts {load: $load, part: r[0], lines: r[1]})
        """;

    /// <summary>
    /// Creates edges of all kinds: a row for all edges of a node that are of one type and carry the same; those of <c>$edges</c> a strength
    /// or nothing, those of <c>$described</c> any properties. One statement of few parts: a database that was started just before takes
    /// seconds longer to plan one with a part a kind (docs/benchmarks.md).
    /// </summary>
    public const string Edges = """
        CYPHER 5
        CALL () {
          UNWIND $edges AS r
          MATCH (a) WHERE id(a) = r[0]
          CALL (a, r) {
            MATCH (b) WHERE id(b) IN r[2]
            CREATE (a)-[:$(r[1]) {s: r[3]}]->(b)
          }
        }
        CALL () {
          UNWIND $described AS r
          MATCH (a) WHERE id(a) = r[0]
          CALL (a, r) {
            MATCH (b) WHERE id(b) IN r[2]
            CREATE (a)-[e:$(r[1])]->(b)
            SET e = r[3]
          }
        }
        """;

    /// <summary>How many edges of each kind the load has.</summary>
    public static readonly string CountEdges = $$"""
        CALL () {
        {{string.Join("\n  UNION ALL\n", EdgeKinds.Beginnings.Select(Beginning))}}
        }
        MATCH (n)-[r]->()
        RETURN type(r), count(*)
        """;

    private const string Check = """
        MATCH (n:#) WHERE n.load = $load AND n.key IS NOT NULL
        RETURN count(n), coalesce(sum(n.weight), 0), coalesce(sum(n.degree), 0),
          coalesce(sum(CASE WHEN n.degree = COUNT { (n)--() } THEN 0 ELSE 1 END), 0)
        """;

    private static readonly string[] s_checks =
        [.. NodeKinds.All.Select(kind => Check.Replace("#", NodeKinds.Of(kind).Label, StringComparison.Ordinal))];

    private static string Beginning(NodeKind kind) => $"  MATCH (n:{kind}) WHERE n.load = $load AND n.key IS NOT NULL RETURN n";

    /// <summary>Counts nodes of a kind, sums what was stored and tells how many degrees are wrong.</summary>
    public static string CheckNodes(NodeKind kind) => s_checks[(int)kind];
}
