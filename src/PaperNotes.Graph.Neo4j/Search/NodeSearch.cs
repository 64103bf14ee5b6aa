using System.Globalization;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>
/// Searches all nodes for words, in one statement. What the user wrote never reaches Lucene's syntax: only our own words do, letters
/// and digits in quotes. Thread-safe.
/// </summary>
internal sealed class NodeSearch(LoadReader load)
{
    // A paper's words lie in two pieces, those of its filter first.
    private const string AllWords = "coalesce(n.words, n.filterWords + coalesce(n.furtherWords, ''))";

    private static readonly string s_matches = $"""
        CALL db.index.fulltext.queryNodes('texts', $query) YIELD node AS n
        WITH n,
          {KindCypher.OfNode} AS kind
        WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds) AND all(word IN $further WHERE {AllWords} CONTAINS word)

        """;

    // docs/scoring.md, "Searches": whole numbers, of the node and the query alone. The word of the load does not count.
    private static readonly string s_scores = $"""
        WITH n, kind, {AllWords} AS text
        WITH n, kind, 600 + 9 * (size(text) - size($loadWord)) AS length, [word IN $words | size(split(text, word)) - 1] AS counts
        WITH n, kind, reduce(sum = 0, count IN counts | sum + 4400000000 * count / (2000 * count + length)) AS score
        @whereWITH n, kind, score

        """;

    /// <summary>A row a match, best first: the score, the kind, the key, the node.</summary>
    private static readonly string s_forward = $$"""
        {{s_matches}}{{s_scores}}ORDER BY score DESC, n.number LIMIT $most
        RETURN score, kind, n.key AS key, {{NodeCypher.Any}} AS node ORDER BY score DESC, n.number
        """;

    /// <summary>The same from the end.</summary>
    private static readonly string s_backward = $$"""
        {{s_matches}}{{s_scores}}ORDER BY score, n.number DESC LIMIT $most
        RETURN score, kind, n.key AS key, {{NodeCypher.Any}} AS node ORDER BY score, n.number DESC
        """;

    private static readonly string s_count = $"{s_matches}RETURN count(*) AS matches";

    /// <summary>That a match comes after a position; <c>@beyond</c> compares the keys.</summary>
    private const string After = "(score < $after OR (score = $after AND (kind > $afterKind OR (kind = $afterKind AND @beyond))))";

    /// <summary>That a match comes before a position; <c>@beyond</c> compares the keys.</summary>
    private const string Before = "(score > $before OR (score = $before AND (kind < $beforeKind OR (kind = $beforeKind AND @beyond))))";

    // Lucene refuses more than 1,024 clauses in one query; a text with more words is looked for in what these find.
    private const int IndexedMost = 64;

    // The statement counts in whole millionths.
    private const double One = 1e6;

    public async ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        if (Parameters(request) is not { } parameters)
        {
            return Pages.Cut<SearchHit>([], page);
        }

        parameters["loadWord"] = IndexedWords.OfLoad(load.Number);
        parameters["most"] = page.Count + 1L;
        string text = With(page.Backward ? s_backward : s_forward, page, parameters);
        return Pages.Cut([.. (await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false)).Select(Item)], page);
    }

    public async ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        Parameters(request) is { } parameters
            ? (await load.ReadAsync(s_count, parameters, cancellationToken).ConfigureAwait(false))[0][0].AsInt()
            : 0;

    private Dictionary<string, object?>? Parameters(SearchRequest request)
    {
        string[] words = [.. Words.OfQuery(request.Text).Select(IndexedWords.Of)];
        return words.Length == 0 ? null : new()
        {
            ["query"] = string.Join(' ', words.Take(IndexedMost).Prepend(IndexedWords.OfLoad(load.Number)).Select(word => $"+\"{word}\"")),
            ["words"] = words.Take(IndexedMost).Select(word => $" {word} ").ToArray(),
            ["further"] = words.Skip(IndexedMost).Select(word => $" {word} ").ToArray(),
            ["kinds"] = request.Kinds?.Select(kind => (int)kind).ToArray(),
        };
    }

    private static string With(string text, PageRequest page, Dictionary<string, object?> parameters)
    {
        List<string> conditions = [];
        if (page.After is { } after)
        {
            conditions.Add(Beyond(After, "after", after, larger: true, parameters));
        }

        if (page.Before is { } before)
        {
            conditions.Add(Beyond(Before, "before", before, larger: false, parameters));
        }

        string where = conditions.Count == 0 ? "" : $"WHERE {string.Join("\n  AND ", conditions)}\n";
        return text.Replace("@where", where, StringComparison.Ordinal);
    }

    private static string Beyond(string condition, string name, Position position, bool larger, Dictionary<string, object?> parameters)
    {
        parameters[name] = Numbers.Parse(position.Values[0]);
        parameters[$"{name}Kind"] = Math.Clamp(Numbers.Parse(position.Values[1]), 0, (int)NodeKinds.Last);
        string beyond = TextOrder.Compare("n.key", larger, position.Values[2], value =>
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{name}Key{parameters.Count}");
            parameters[key] = value;
            return "$" + key;
        });
        return condition.Replace("@beyond", beyond, StringComparison.Ordinal);
    }

    private static PageItem<SearchHit> Item(CypherValue[] row)
    {
        Position position = new(
            row[0].AsInt().ToString(CultureInfo.InvariantCulture), row[1].AsInt().ToString(CultureInfo.InvariantCulture), row[2].AsText());
        return new(new(NodeReading.Any(row[3]), row[0].AsInt() / One), position);
    }
}
