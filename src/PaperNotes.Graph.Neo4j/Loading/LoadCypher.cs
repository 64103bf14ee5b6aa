using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>What a load writes (docs/neo4j-layout.md) and how it is counted afterwards.</summary>
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

    public const string EdgesOfLoad = """
        MATCH (n:Paper|Venue {load: $load})-[r]->()
        RETURN type(r), count(*)
        """;

    // Numbers of rows, one database id a node; ids hold within one load.
    private const string Nodes = """
        UNWIND $rows AS r
        CREATE (n:{0} {load: $load, number: r[0], key: r[1], degree: r[2], weight: r[3], words: r[4], {1}})
        RETURN r[0], id(n)
        """;

    private const string Edges = """
        UNWIND range(0, size($from) - 1) AS i
        MATCH (a) WHERE id(a) = $from[i]
        MATCH (b) WHERE id(b) = $to[i]
        CREATE (a)-[:{0}{1}]->(b)
        """;

    private const string Check = """
        MATCH (n:{0} {load: $load})
        RETURN count(n), coalesce(sum(n.weight), 0), coalesce(sum(n.degree), 0),
          coalesce(sum(CASE WHEN n.degree = COUNT { (n)--() } THEN 0 ELSE 1 END), 0)
        """;

    /// <summary>Creates nodes of a kind; concepts of one kind of concepts.</summary>
    public static string CreateNodes(NodeKind kind, ConceptKind? concept) => s_nodes[(kind, concept)];

    /// <summary>Creates edges of a kind.</summary>
    public static string CreateEdges(EdgeKind kind) => s_edges[(int)kind];

    /// <summary>Counts nodes of a kind, sums what was stored and tells how many degrees are wrong.</summary>
    public static string CheckNodes(NodeKind kind) => s_checks[(int)kind];

    /// <summary>The type of relationships of a kind.</summary>
    public static string TypeOf(EdgeKind kind) => s_types[(int)kind];

    private static readonly string[] s_types =
    [
        "PUBLISHED_IN", "IN_AREA", "HAS_TOPIC", "PROPOSES", "ADDRESSES", "EVALUATES_ON", "BUILDS_ON", "COMPARES_WITH", "MENTIONS",
        "RELATED_TO", "AUTHORED_BY", "COVERS",
    ];

    // Built once from words of this file; nothing of a user's ever enters a text.
    private static readonly Dictionary<(NodeKind, ConceptKind?), string> s_nodes = NodeStatements();
    private static readonly string[] s_edges = [.. EdgeKinds.All.Select(EdgeStatement)];
    private static readonly string[] s_checks = [.. Enum.GetValues<NodeKind>().Select(kind => Check.Replace("{0}", $"{kind}", StringComparison.Ordinal))];

    private static Dictionary<(NodeKind, ConceptKind?), string> NodeStatements()
    {
        Dictionary<(NodeKind, ConceptKind?), string> statements = new()
        {
            [(NodeKind.Paper, null)] = Fill(Nodes, "Paper", """
                title: r[5], titleHead: r[6], summary: r[7], arxivId: r[8], codeUrl: r[9], noteUrl: r[10], noteDate: r[11],
                  aliases: r[12], venue: r[13], series: r[14], year: r[15], area: r[16], filterWords: r[17]
                """),
            [(NodeKind.Venue, null)] = Fill(Nodes, "Venue", "series: r[5], year: r[6], paperCount: r[7]"),
            [(NodeKind.Area, null)] = Fill(Nodes, "Area", "name: r[5], paperCount: r[6]"),
            [(NodeKind.Topic, null)] = Fill(Nodes, "Topic", "name: r[5], paperCount: r[6], fewer: -r[6]"),
            [(NodeKind.Author, null)] = Fill(Nodes, "Author", "name: r[5], paperCount: r[6]"),
        };
        foreach (ConceptKind kind in Enum.GetValues<ConceptKind>())
        {
            statements.Add((NodeKind.Concept, kind), Fill(
                Nodes, $"Concept:{kind}", "name: r[5], paperCount: r[6], fewer: -r[6], kind: r[7], aliases: r[8], lowerNames: r[9]"));
        }

        return statements;
    }

    private static string EdgeStatement(EdgeKind kind) => Fill(Edges, TypeOf(kind), kind switch
    {
        EdgeKind.PublishedIn or EdgeKind.InArea => "",
        EdgeKind.RelatedTo => " {rank: $value[i], s: $strength[i]}",
        EdgeKind.AuthoredBy => " {position: $value[i]}",
        EdgeKind.Covers => """
             {reported: $pages[i][0], hasPage: $pages[i][1], topics: $pages[i][2], topicCounts: $pages[i][3],
              quotedVenues: $pages[i][4], quotedCounts: $pages[i][5]}
            """,
        _ => " {s: $value[i]}",
    });

    private static string Fill(string text, string first, string second) =>
        text.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);
}
