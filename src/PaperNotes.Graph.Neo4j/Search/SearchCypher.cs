using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>
/// Nodes that contain all words: the first of them by the full-text index, which also scores, the others by looking into what it found.
/// </summary>
internal static class SearchCypher
{
    /// <summary>A row a match, best first: the score, the kind, the key, the node.</summary>
    public const string Forward = $$"""
        {{Matches}}{{Between}}ORDER BY score DESC, n.number LIMIT $most
        RETURN score, kind, n.key AS key, {{NodeCypher.Any}} AS node ORDER BY score DESC, n.number
        """;

    /// <summary>The same from the end.</summary>
    public const string Backward = $$"""
        {{Matches}}{{Between}}ORDER BY score, n.number DESC LIMIT $most
        RETURN score, kind, n.key AS key, {{NodeCypher.Any}} AS node ORDER BY score, n.number DESC
        """;

    public const string Count = $"{Matches}RETURN count(*) AS matches";

    private const string Matches = """
        CALL db.index.fulltext.queryNodes('node_words', $query) YIELD node AS n, score
        WITH n, score,
          CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
        WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds) AND all(word IN $words WHERE n.words CONTAINS word)

        """;

    private const string Between = """
        WITH n, score, kind
        WHERE ($after IS NULL OR score < $after[0]
            OR (score = $after[0] AND (kind > $after[1] OR (kind = $after[1] AND n.key > $after[2]))))
          AND ($before IS NULL OR score > $before[0]
            OR (score = $before[0] AND (kind < $before[1] OR (kind = $before[1] AND n.key < $before[2]))))
        WITH n, score, kind

        """;
}
