using System.Globalization;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Tokens;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>
/// Finds the nodes whose names someone is writing, in one statement, which looks for slips only where what was written finds too little.
/// Thread-safe.
/// </summary>
internal sealed class NodeSuggestions(LoadReader load)
{
    private static readonly string s_typed = Best("", string.Create(CultureInfo.InvariantCulture, $"""
        {SuggestQuery.IsTyped} + CASE WHEN names CONTAINS $start THEN {SuggestQuery.IsStart} ELSE 0 END
            + CASE WHEN names CONTAINS $whole OR any(token IN $meant WHERE text CONTAINS token) THEN {SuggestQuery.IsWhole} ELSE 0 END
        """));

    private static readonly string s_near = Best(" AND NOT n IN typed", "0");

    /// <summary>A row a node, best first.</summary>
    private static readonly string s_text = $$"""
        CALL () {
          CALL db.index.fulltext.queryNodes('search', $query) YIELD node AS n WITH n
        {{s_typed}}
          RETURN collect(n) AS typed
        }
        CALL (typed) {
          WITH typed WHERE size(typed) < $first AND $typos IS NOT NULL
          CALL db.index.fulltext.queryNodes('search', $typos) YIELD node AS n WITH n, typed
        {{s_near}}
          RETURN collect(n) AS near
        }
        UNWIND (typed + near)[..$first] AS n
        RETURN {{NodeCypher.Any}} AS node
        """;

    public async ValueTask<IReadOnlyList<Suggestion>> FindAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        if (SuggestQuery.Of(request.Text) is not { } query)
        {
            return [];
        }

        string mark = IndexedWords.OfLoad(load.Number);
        Dictionary<string, object?> parameters = new()
        {
            ["query"] = Typed(query, mark),
            ["typos"] = query.MayHaveTypos ? $"+nameWords:\"{mark}\" {Words(query, typos: true)}" : null,
            ["kinds"] = request.Kinds?.Select(kind => (int)kind).ToArray(),
            ["start"] = $" {query.Start}",
            ["meant"] = query.Meant.Select(token => $" {token} ").ToArray(),
            ["whole"] = $" {query.Whole} ",
            ["first"] = (long)request.First,
            ["markLength"] = mark.Length + 2L,
        };
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_text, parameters, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => NodeReading.Any(row[0])).Select(node => new Suggestion(node, query.NameOf(node)))];
    }

    private static string Typed(SuggestQuery query, string mark) =>
        $"+nameWords:\"{mark}\" +(({Words(query, typos: false)}) nameWords:{query.Start}*{string.Concat(query.Meant.Select(token => $" textWords:\"{token}\""))})";

    // Beginnings and slips cannot stand in quotes: they are letters and digits alone.
    private static string Words(SuggestQuery query, bool typos) => string.Join(' ', query.Words.Select(word => string.Concat(
        $"+(nameWords:\"{word.Token}\"",
        word.Prefix is { } prefix ? $" nameWords:{prefix}*" : "",
        typos && word.MayHaveTypo ? $" nameWords:{word.Token}~1" : "",
        ")")));

    // SearchScore, with these points.
    private static string Best(string others, string points) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
              WHERE n.load = $load AND NOT n:Term AND ($kinds IS NULL OR {KindCypher.OfNode} IN $kinds){others}
              WITH n, n.nameWords AS names, coalesce(n.textWords, '') AS text, coalesce(n.paperCount, 0) AS uses
              WITH n, {SearchScore.Points} * ({points})
                + {SearchScore.Use} * CASE WHEN uses > {SearchScore.MostUses} THEN {SearchScore.MostUses} ELSE uses END
                + {SearchScore.MostLength}
                - CASE WHEN size(names) - $markLength > {SearchScore.MostLength} THEN {SearchScore.MostLength} ELSE size(names) - $markLength END AS score
              ORDER BY score DESC, n.number LIMIT $first
            """
        );
}
