using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// What statements return of a node: a list of its properties, in the order in which <see cref="NodeReading"/> takes them. A list, since
/// the names of a map would be written with every node; never the node itself, whose searchable words are longer than all the rest.
/// </summary>
internal static class NodeCypher
{
    /// <summary>Of a paper <c>p</c>.</summary>
    public const string Paper =
        "[p.key, p.title, p.venue, p.area, p.aliases, p.summary, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate]";

    /// <summary>Of a venue <c>v</c>.</summary>
    public const string Venue = "[v.key, v.series, v.year, v.paperCount]";

    /// <summary>Of an area <c>a</c>.</summary>
    public const string Area = "[a.key, a.name, a.paperCount]";

    /// <summary>Of a topic <c>t</c>.</summary>
    public const string Topic = "[t.key, t.name, t.paperCount]";

    /// <summary>Of a concept <c>c</c>.</summary>
    public const string Concept = "[c.key, c.name, c.kind, c.paperCount, c.aliases]";

    /// <summary>Of an author <c>u</c>.</summary>
    public const string Author = "[u.key, u.name, u.paperCount]";

    /// <summary>Of a node <c>n</c> of any kind: the kind, then the list of its kind; for <see cref="NodeReading.Any"/>.</summary>
    public const string Any = """
        CASE
          WHEN n:Paper THEN [0, [n.key, n.title, n.venue, n.area, n.aliases, n.summary, n.arxivId, n.codeUrl, n.noteUrl, n.noteDate]]
          WHEN n:Venue THEN [1, [n.key, n.series, n.year, n.paperCount]]
          WHEN n:Area THEN [2, [n.key, n.name, n.paperCount]]
          WHEN n:Topic THEN [3, [n.key, n.name, n.paperCount]]
          WHEN n:Concept THEN [4, [n.key, n.name, n.kind, n.paperCount, n.aliases]]
          ELSE [5, [n.key, n.name, n.paperCount]]
        END
        """;

    /// <summary>The kind of a node <c>n</c> and its key; for <see cref="NodeReading.Ref"/>.</summary>
    public static readonly string Ref = $"[{KindCypher.OfNode}, n.key]";

    /// <summary>Of a node of a kind, which has the letter of its kind for a name.</summary>
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Paper => Paper,
        NodeKind.Venue => Venue,
        NodeKind.Area => Area,
        NodeKind.Topic => Topic,
        NodeKind.Concept => Concept,
        NodeKind.Author => Author,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
