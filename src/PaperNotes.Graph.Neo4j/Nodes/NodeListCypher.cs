using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Lists of nodes of a kind by key or by paper count, as its table says, each read from an index that has the order. More conditions stand
/// where <c>@where</c> is; DESC where <c>@desc</c> is when the list is read backward, and then <c>@beyond</c> is &lt; instead of &gt;.
/// </summary>
internal static class NodeListCypher
{
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

    private static readonly string[] s_lists =
        [.. NodeKinds.All.Select(kind => NodeKinds.Of(kind).IsByPaperCount ? ByCount(kind) : ByKey(kind))];
    private static readonly string[] s_beyond = [.. NodeKinds.All.Select(BeyondCount)];

    /// <summary>The list of a kind from its beginning, or its end.</summary>
    public static string Of(NodeKind kind) => s_lists[(int)kind];

    /// <summary>
    /// The list of a kind that goes by paper count, from a position: the rest of its paper count, then the further counts. In one range the
    /// index would read that count from its beginning, and most concepts have one paper.
    /// </summary>
    public static string Beyond(NodeKind kind) => s_beyond[(int)kind];

    private static string ByKey(NodeKind kind)
    {
        char n = NodeKinds.Of(kind).Letter;
        return $"""
            MATCH ({n}:{kind}) USING INDEX SEEK {n}:{kind}(load, key)
            WHERE {n}.load = $load AND {n}.key IS NOT NULL@where
            WITH {n} ORDER BY {n}.load@desc, {n}.key@desc LIMIT $limit
            RETURN {NodeCypher.Of(kind)} AS node
            """;
    }

    private static string ByCount(NodeKind kind) => $"""
        MATCH (n:{kind}) USING INDEX SEEK n:{kind}(load, fewer, key)
        WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL@where
        WITH n AS {NodeKinds.Of(kind).Letter} ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
        RETURN {NodeCypher.Of(kind)} AS node
        """;

    private static string BeyondCount(NodeKind kind) => $$"""
        CALL () {
          MATCH (n:{{kind}}) USING INDEX SEEK n:{{kind}}(load, fewer, key)
          WHERE n.load = $load AND n.fewer = $fewer AND n.key @beyond $key@where
          RETURN n ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
          UNION ALL
          MATCH (n:{{kind}}) USING INDEX SEEK n:{{kind}}(load, fewer, key)
          WHERE n.load = $load AND n.fewer @beyond $fewer AND n.key IS NOT NULL@where
          RETURN n ORDER BY n.load@desc, n.fewer@desc, n.key@desc LIMIT $limit
        }
        WITH n AS {{NodeKinds.Of(kind).Letter}} ORDER BY n.fewer@desc, n.number@desc LIMIT $limit
        RETURN {{NodeCypher.Of(kind)}} AS node
        """;
}
