using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>
/// Nodes that contain all words. The full-text index only finds them: its own scores change with whatever else it holds, so that pages
/// ordered by them would overlap or leave gaps while a load runs. Positions stand where <c>@where</c> is.
/// </summary>
internal static class SearchCypher
{
    /// <summary>A row a match, best first: the score, the kind, the key, the node.</summary>
    public static readonly string Forward = $$"""
        {{Matches}}{{Scores}}ORDER BY score DESC, n.number LIMIT $most
        RETURN score, kind, n.key AS key, {{NodeCypher.Any}} AS node ORDER BY score DESC, n.number
        """;

    /// <summary>The same from the end.</summary>
    public static readonly string Backward = $$"""
        {{Matches}}{{Scores}}ORDER BY score, n.number DESC LIMIT $most
        RETURN score, kind, n.key AS key, {{NodeCypher.Any}} AS node ORDER BY score, n.number DESC
        """;

    public const string Count = $"{Matches}RETURN count(*) AS matches";

    /// <summary>That a match comes after a position; <c>@beyond</c> compares the keys.</summary>
    public const string After = "(score < $after OR (score = $after AND (kind > $afterKind OR (kind = $afterKind AND @beyond))))";

    /// <summary>That a match comes before a position; <c>@beyond</c> compares the keys.</summary>
    public const string Before = "(score > $before OR (score = $before AND (kind < $beforeKind OR (kind = $beforeKind AND @beyond))))";

    // A paper's words lie in two pieces, those of its filter first.
    private const string Text = "coalesce(n.words, n.filterWords + coalesce(n.furtherWords, ''))";

    private const string Matches = $"""
        CALL db.index.fulltext.queryNodes('texts', $query) YIELD node AS n
        WITH n,
          CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
        WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds) AND all(word IN $further WHERE {Text} CONTAINS word)

        """;

    // docs/scoring.md, "Searches": whole numbers, of the node and the query alone. The word of the load does not count.
    private const string Scores = $"""
        WITH n, kind, {Text} AS text
        WITH n, kind, 600 + 9 * (size(text) - size($loadWord)) AS length, [word IN $words | size(split(text, word)) - 1] AS counts
        WITH n, kind, reduce(sum = 0, count IN counts | sum + 4400000000 * count / (2000 * count + length)) AS score
        @whereWITH n, kind, score

        """;
}
