using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Lists of venues, areas and authors by key, and of topics and concepts by paper count, each read from an index that has the order.
/// More conditions stand where <c>@where</c> is; DESC where <c>@desc</c> is when the list is read backward, and then <c>@beyond</c>
/// is &lt; instead of &gt;.
/// </summary>
internal static class NodeListCypher
{
    public static readonly string Venues = $"""
        MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
        WHERE v.load = $load AND v.key IS NOT NULL@where
        WITH v ORDER BY v.load@desc, v.key@desc LIMIT $limit
        RETURN {NodeCypher.Venue} AS node
        """;

    public static readonly string Areas = $"""
        MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
        WHERE a.load = $load AND a.key IS NOT NULL@where
        WITH a ORDER BY a.load@desc, a.key@desc LIMIT $limit
        RETURN {NodeCypher.Area} AS node
        """;

    public static readonly string Authors = $"""
        MATCH (u:Author) USING INDEX SEEK u:Author(load, key)
        WHERE u.load = $load AND u.key IS NOT NULL@where
        WITH u ORDER BY u.load@desc, u.key@desc LIMIT $limit
        RETURN {NodeCypher.Author} AS node
        """;

    public static readonly string Topics = $"""
        MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
        WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL@where
        WITH n AS t ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
        RETURN {NodeCypher.Topic} AS node
        """;

    public static readonly string Concepts = $"""
        MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
        WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL@where
        WITH n AS c ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
        RETURN {NodeCypher.Concept} AS node
        """;

    /// <summary>
    /// From a position: the rest of its paper count, then the further counts. In one range the index would read that count from its
    /// beginning, and most concepts have one paper.
    /// </summary>
    public static readonly string TopicsBeyond = $$"""
        CALL () {
          MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
          WHERE n.load = $load AND n.fewer = $fewer AND n.key @beyond $key@where
          RETURN n ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
          UNION ALL
          MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
          WHERE n.load = $load AND n.fewer @beyond $fewer AND n.key IS NOT NULL@where
          RETURN n ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
        }
        WITH n AS t ORDER BY n.fewer@desc, n.number@desc LIMIT $limit
        RETURN {{NodeCypher.Topic}} AS node
        """;

    /// <inheritdoc cref="TopicsBeyond"/>
    public static readonly string ConceptsBeyond = $$"""
        CALL () {
          MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
          WHERE n.load = $load AND n.fewer = $fewer AND n.key @beyond $key@where
          RETURN n ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
          UNION ALL
          MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
          WHERE n.load = $load AND n.fewer @beyond $fewer AND n.key IS NOT NULL@where
          RETURN n ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
        }
        WITH n AS c ORDER BY n.fewer@desc, n.number@desc LIMIT $limit
        RETURN {{NodeCypher.Concept}} AS node
        """;

    public const string CountConcepts = """
        MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
        WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL@where
        RETURN count(*) AS concepts
        """;

    /// <summary>That a topic or concept lies on this side of the position at the other end; <c>@within</c> compares the keys.</summary>
    public const string WithinAfter = "n.fewer >= $otherFewer AND (n.fewer > $otherFewer OR @within)";

    /// <inheritdoc cref="WithinAfter"/>
    public const string WithinBefore = "n.fewer <= $otherFewer AND (n.fewer < $otherFewer OR @within)";

    public const string OfKinds = "n.kind IN $kinds";

    public const string NameContains = "any(name IN n.lowerNames WHERE name CONTAINS $part)";

    public const string AtLeast = "n.fewer <= $most";

    private static readonly Dictionary<NodeKind, string> s_byKey = new()
    {
        [NodeKind.Venue] = "v.key",
        [NodeKind.Area] = "a.key",
        [NodeKind.Author] = "u.key",
    };

    /// <summary>The list of a kind from its beginning, or its end.</summary>
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Venue => Venues,
        NodeKind.Area => Areas,
        NodeKind.Topic => Topics,
        NodeKind.Concept => Concepts,
        NodeKind.Author => Authors,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The column that a list goes by; null for topics and concepts.</summary>
    public static string? KeyOf(NodeKind kind) => s_byKey.GetValueOrDefault(kind);
}
