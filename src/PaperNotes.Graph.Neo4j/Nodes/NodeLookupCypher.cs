using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Nodes by their keys.</summary>
internal static class NodeLookupCypher
{
    /// <summary>Papers by key, or by an alias.</summary>
    public static readonly string Papers = $"""
        UNWIND $papers AS key
        OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = key
        MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, key)
        RETURN 0 AS kind, key, {NodeCypher.Paper} AS node
        """;

    public static readonly string Venues = $"""
        UNWIND $venues AS key
        MATCH (v:Venue) WHERE v.load = $load AND v.key = key
        RETURN 1 AS kind, key, {NodeCypher.Venue} AS node
        """;

    public static readonly string Areas = $"""
        UNWIND $areas AS key
        MATCH (a:Area) WHERE a.load = $load AND a.key = key
        RETURN 2 AS kind, key, {NodeCypher.Area} AS node
        """;

    public static readonly string Topics = $"""
        UNWIND $topics AS key
        MATCH (t:Topic) WHERE t.load = $load AND t.key = key
        RETURN 3 AS kind, key, {NodeCypher.Topic} AS node
        """;

    public static readonly string Concepts = $"""
        UNWIND $concepts AS key
        MATCH (c:Concept) WHERE c.load = $load AND c.key = key
        RETURN 4 AS kind, key, {NodeCypher.Concept} AS node
        """;

    public static readonly string Authors = $"""
        UNWIND $authors AS key
        MATCH (u:Author) WHERE u.load = $load AND u.key = key
        RETURN 5 AS kind, key, {NodeCypher.Author} AS node
        """;

    /// <summary>Concepts by folded spellings: the first of each stands at the concept.</summary>
    public static readonly string Spellings = $$"""
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

    private const string And = "\nUNION ALL\n";

    private static readonly string[] s_byKind = [Papers, Venues, Areas, Topics, Concepts, Authors];

    /// <summary>The names of the parameters that hold the keys of each kind.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["papers", "venues", "areas", "topics", "concepts", "authors"];

    /// <summary>Nodes of several kinds in one statement.</summary>
    public static string Of(IEnumerable<NodeKind> kinds) => string.Join(And, kinds.Order().Select(kind => s_byKind[(int)kind]));
}
