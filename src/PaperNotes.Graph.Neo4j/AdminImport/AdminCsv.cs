using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PaperNotes.Graph.Neo4j.AdminImport;

/// <summary>
/// CSV as <c>neo4j-admin</c> reads it: UTF-8, text always in quotes (an empty field is a missing property, <c>""</c> an empty
/// text), quotes doubled, no other escapes. The stream stays open. Not thread-safe.
/// </summary>
internal sealed class AdminCsv(Stream output, char arrayDelimiter) : IAsyncDisposable
{
    private readonly CsvWriter _csv = new(
        new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }
    );

    /// <summary>Whether a text held a line break.</summary>
    public bool HeldLineBreaks { get; private set; }

    public async Task AddHeaderAsync(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            _csv.WriteField(name, shouldQuote: false);
        }

        await _csv.NextRecordAsync().ConfigureAwait(false);
    }

    public async Task AddRowAsync(IEnumerable<object?> cells)
    {
        foreach (object? cell in cells)
        {
            Add(cell);
        }

        await _csv.NextRecordAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private void Add(object? cell)
    {
        switch (cell)
        {
            case string text:
                AddText(text);
                break;
            case IReadOnlyList<string> texts:
                AddText(string.Join(arrayDelimiter, texts));
                break;
            case IReadOnlyList<int> numbers:
                AddText(string.Join(arrayDelimiter, numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))));
                break;
            case bool truth:
                _csv.WriteField(truth ? "true" : "false", shouldQuote: false);
                break;
            default:
                _csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture), shouldQuote: false);
                break;
        }
    }

    private void AddText(string text)
    {
        HeldLineBreaks |= text.AsSpan().IndexOfAny('\n', '\r') >= 0;
        _csv.WriteField(text, shouldQuote: true);
    }
}
