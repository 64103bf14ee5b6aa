using System.Globalization;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
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
internal sealed class NodeSearch(ICypherRunner runner, GraphPointer pointer)
{
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

        parameters["loadWord"] = IndexedWords.OfLoad(pointer.Load);
        parameters["most"] = page.Count + 1L;
        string text = With(page.Backward ? SearchCypher.Backward : SearchCypher.Forward, page, parameters);
        CypherResult result = await runner.RunAsync(new(text, parameters), cancellationToken).ConfigureAwait(false);
        return Pages.Cut([.. result.Rows.Select(Item)], page);
    }

    public async ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        Parameters(request) is { } parameters
            ? (await runner.RunAsync(new(SearchCypher.Count, parameters), cancellationToken).ConfigureAwait(false)).Only.AsInt()
            : 0;

    private Dictionary<string, object?>? Parameters(SearchRequest request)
    {
        string[] words = [.. Words.OfQuery(request.Text).Select(IndexedWords.Of)];
        return words.Length == 0 ? null : new()
        {
            ["load"] = pointer.Load,
            ["query"] = string.Join(' ', words.Take(IndexedMost).Prepend(IndexedWords.OfLoad(pointer.Load)).Select(word => $"+\"{word}\"")),
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
            conditions.Add(Beyond(SearchCypher.After, "after", after, larger: true, parameters));
        }

        if (page.Before is { } before)
        {
            conditions.Add(Beyond(SearchCypher.Before, "before", before, larger: false, parameters));
        }

        string where = conditions.Count == 0 ? "" : $"WHERE {string.Join("\n  AND ", conditions)}\n";
        return text.Replace("@where", where, StringComparison.Ordinal);
    }

    private static string Beyond(string condition, string name, Position position, bool larger, Dictionary<string, object?> parameters)
    {
        parameters[name] = Numbers.Parse(position.Values[0]);
        parameters[$"{name}Kind"] = Math.Clamp(Numbers.Parse(position.Values[1]), 0, (int)NodeKind.Author);
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
