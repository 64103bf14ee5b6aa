using System.Globalization;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Search;

/// <summary>
/// Searches all nodes for words, in one statement. What the user wrote never reaches Lucene's syntax: only our own words do, letters
/// and digits in quotes. Thread-safe.
/// </summary>
internal sealed class NodeSearch(ICypherRunner runner, GraphPointer pointer)
{
    // Lucene refuses more than 1,024 clauses in one query; a text with more words is looked for in what these find.
    private const int IndexedMost = 64;

    public async ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        if (Parameters(request) is not { } parameters)
        {
            return Pages.Cut<SearchHit>([], page);
        }

        parameters["after"] = Place(page.After);
        parameters["before"] = Place(page.Before);
        parameters["most"] = page.Count + 1L;
        string text = page.Backward ? SearchCypher.Backward : SearchCypher.Forward;
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
            ["words"] = words.Skip(IndexedMost).Select(word => $" {word} ").ToArray(),
            ["kinds"] = request.Kinds?.Select(kind => (int)kind).ToArray(),
        };
    }

    private static PageItem<SearchHit> Item(CypherValue[] row)
    {
        double score = row[0].AsDouble();
        Position position = new(
            score.ToString("R", CultureInfo.InvariantCulture), row[1].AsInt().ToString(CultureInfo.InvariantCulture), row[2].AsText());
        return new(new(NodeReading.Any(row[3]), score), position);
    }

    private static object[]? Place(Position? position)
    {
        if (position is null)
        {
            return null;
        }

        bool readable = double.TryParse(position.Values[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double score);
        _ = int.TryParse(position.Values[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int kind);
        return [readable && double.IsFinite(score) ? score : 0, Math.Clamp(kind, 0, (int)NodeKind.Author), position.Values[2]];
    }
}
