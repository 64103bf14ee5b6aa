using System.Globalization;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Tokens;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>Searches all nodes for words, in one statement. Thread-safe.</summary>
internal sealed class NodeSearch(LoadReader load)
{
    private static readonly string s_matches = $"""
        CALL db.index.fulltext.queryNodes('search', $query) YIELD node AS n
        WITH n, n AS p, n.nameWords AS names, coalesce(n.textWords, '') AS text,
          {KindCypher.OfNode} AS kind
        WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds)@further@papers

        """;

    // What the index could not take whole is looked at in what it found.
    private const string Further = """

          AND (all(ways IN $ways WHERE any(way IN ways WHERE names CONTAINS way OR text CONTAINS way))
            OR any(token IN $meant WHERE names CONTAINS token OR text CONTAINS token))
        """;

    // SearchScore, counted by the database. The word of the load is no part of the names.
    private static readonly string s_scores = string.Create(CultureInfo.InvariantCulture, $"""
        WITH n, kind, names, text,
          CASE WHEN any(token IN $meant WHERE names CONTAINS token OR text CONTAINS token) THEN {SearchScore.IsMeant} ELSE 0 END
          + CASE WHEN names CONTAINS $phrase THEN {SearchScore.PhraseInNames} ELSE 0 END
          + {SearchScore.WordInNames} * size([ways IN $ways[..{SearchScore.MostInNames}] WHERE any(way IN ways WHERE names CONTAINS way)])
          + CASE WHEN text CONTAINS $phrase THEN {SearchScore.PhraseInText} ELSE 0 END
          + CASE WHEN all(ways IN $ways WHERE names CONTAINS ways[0] OR text CONTAINS ways[0]) THEN {SearchScore.IsExact} ELSE 0 END
          + CASE WHEN coalesce(n.title, n.name, n.key) = $label THEN {SearchScore.IsLabel} ELSE 0 END AS points,
          CASE WHEN n:Term THEN 0 ELSE coalesce(n.paperCount, 0) END AS uses,
          size(names) - size($loadWord) - 2 AS length
        WITH n, kind, {SearchScore.Points} * points
          + {SearchScore.Use} * CASE WHEN uses > {SearchScore.MostUses} THEN {SearchScore.MostUses} ELSE uses END
          + {SearchScore.MostLength} - CASE WHEN length > {SearchScore.MostLength} THEN {SearchScore.MostLength} ELSE length END AS score
        @whereWITH n, kind, score

        """);

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

    public async ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        if (request.Query is not { } query)
        {
            return Pages.Cut<SearchHit>([], page);
        }

        Dictionary<string, object?> parameters = [];
        string text = With(page.Backward ? s_backward : s_forward, query, request, parameters);
        parameters["ways"] = IndexQuery.Ways(query);
        parameters["meant"] = IndexQuery.Meant(query);
        parameters["phrase"] = $" {query.Phrase} ";
        parameters["label"] = WholeText.Of(query.Label);
        parameters["loadWord"] = IndexedWords.OfLoad(load.Number);
        parameters["most"] = page.Count + 1L;
        text = With(text, page, parameters);
        return Pages.Cut([.. (await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false)).Select(Item)], page);
    }

    public async ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.Query is not { } query)
        {
            return 0;
        }

        Dictionary<string, object?> parameters = [];
        string text = With(s_count, query, request, parameters);
        return (await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false))[0][0].AsInt();
    }

    private string With(string text, SearchQuery query, SearchRequest request, Dictionary<string, object?> parameters)
    {
        IndexQuery index = new(
            query, load.Number, onlyPapers: request.Kinds is { Count: > 0 } kinds && kinds.All(kind => kind == NodeKind.Paper));
        parameters["query"] = index.Text;
        parameters["kinds"] = request.Kinds?.Select(kind => (int)kind).ToArray();
        if (index.IsPartial)
        {
            parameters["ways"] = IndexQuery.Ways(query);
            parameters["meant"] = IndexQuery.Meant(query);
        }

        string? papers = new FilterConditions(parameters).Of(request.Where);
        return text
            .Replace("@further", index.IsPartial ? Further : "", StringComparison.Ordinal)
            .Replace("@papers", papers is null ? "" : $"\n  AND (kind <> {NodeKind.Paper:d} OR ({papers}))", StringComparison.Ordinal);
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
        parameters[name] = Numbers.ParseLong(position.Values[0]);
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
            row[0].AsLong().ToString(CultureInfo.InvariantCulture), row[1].AsInt().ToString(CultureInfo.InvariantCulture), row[2].AsText());
        return new(new(NodeReading.Any(row[3]), row[0].AsLong() / (double)SearchScore.Points), position);
    }
}
