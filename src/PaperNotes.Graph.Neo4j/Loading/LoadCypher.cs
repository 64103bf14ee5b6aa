using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// What a load writes (docs/neo4j-layout.md) and how it is counted afterwards. Nodes give back their number and the database's id,
/// which holds within the load only; edges are created between such ids, which is several times as fast as by key.
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

    public const string Papers = """
        CYPHER 5
        UNWIND $rows AS r
        CREATE (n:Paper {
          load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4],
          title: r[5], titleHead: r[6], summary: r[7], arxivId: r[8], codeUrl: r[9], noteUrl: r[10], noteDate: r[11],
          aliases: r[12], venue: r[13], series: r[14], year: r[15], area: r[16], filterWords: r[17]})
        RETURN r[0], id(n)
        """;

    public const string Venues = """
        CYPHER 5
        UNWIND $rows AS r
        CREATE (n:Venue {
          load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4], series: r[5], year: r[6], paperCount: r[7]})
        RETURN r[0], id(n)
        """;

    public const string Areas = """
        CYPHER 5
        UNWIND $rows AS r
        CREATE (n:Area {load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4], name: r[5], paperCount: r[6]})
        RETURN r[0], id(n)
        """;

    public const string Topics = """
        CYPHER 5
        UNWIND $rows AS r
        CREATE (n:Topic {
          load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4], name: r[5], paperCount: r[6], fewer: -r[6]})
        RETURN r[0], id(n)
        """;

    /// <summary>The second label, that of the concept's kind, comes with the row.</summary>
    public const string Concepts = """
        CYPHER 5
        UNWIND $rows AS r
        CREATE (n:Concept:$(r[10]) {
          load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4], name: r[5], paperCount: r[6], fewer: -r[6],
          kind: r[7], aliases: r[8], lowerNames: r[9]})
        RETURN r[0], id(n)
        """;

    public const string Authors = """
        CYPHER 5
        UNWIND $rows AS r
        CREATE (n:Author {load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4], name: r[5], paperCount: r[6]})
        RETURN r[0], id(n)
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

    /// <summary>How many edges of each kind the load has.</summary>
    public const string CountEdges = """
        MATCH (n:Paper|Venue {load: $load})-[r]->()
        RETURN type(r), count(*)
        """;

    // Completed below from the words of this file only.
    private const string CreateEdges = """
        CYPHER 5
        UNWIND range(0, size($from) - 1) AS i
        MATCH (a) WHERE id(a) = $from[i]
        MATCH (b) WHERE id(b) = $to[i]
        CREATE (a)-[:
        """;

    private const string Check = """
        MATCH (n:# {load: $load})
        RETURN count(n), coalesce(sum(n.weight), 0), coalesce(sum(n.degree), 0),
          coalesce(sum(CASE WHEN n.degree = COUNT { (n)--() } THEN 0 ELSE 1 END), 0)
        """;

    private static readonly string[] s_types =
    [
        "PUBLISHED_IN", "IN_AREA", "HAS_TOPIC", "PROPOSES", "ADDRESSES", "EVALUATES_ON", "BUILDS_ON", "COMPARES_WITH", "MENTIONS",
        "RELATED_TO", "AUTHORED_BY", "COVERS",
    ];

    private static readonly string[] s_edges = [.. EdgeKinds.All.Select(kind => $"{CreateEdges}{s_types[(int)kind]}{Carried(kind)}]->(b)")];
    private static readonly string[] s_checks =
        [.. Enum.GetNames<NodeKind>().Select(label => Check.Replace("#", label, StringComparison.Ordinal))];

    /// <summary>Creates edges of a kind.</summary>
    public static string Edges(EdgeKind kind) => s_edges[(int)kind];

    /// <summary>Counts nodes of a kind, sums what was stored and tells how many degrees are wrong.</summary>
    public static string CheckNodes(NodeKind kind) => s_checks[(int)kind];

    /// <summary>The type of relationships of a kind.</summary>
    public static string TypeOf(EdgeKind kind) => s_types[(int)kind];

    private static string Carried(EdgeKind kind) => kind switch
    {
        EdgeKind.PublishedIn or EdgeKind.InArea => "",
        EdgeKind.RelatedTo => " {rank: $value[i], s: $strength[i]}",
        EdgeKind.AuthoredBy => " {position: $value[i]}",
        EdgeKind.Covers => """
             {reported: $pages[i][0], hasPage: $pages[i][1], topics: $pages[i][2], topicCounts: $pages[i][3],
              quotedVenues: $pages[i][4], quotedCounts: $pages[i][5]}
            """,
        _ => " {s: $value[i]}",
    };
}
