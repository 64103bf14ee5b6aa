using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>Writes a table to a stream, row by row. The stream stays open.</summary>
internal delegate Task TableWriter(ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken);

/// <summary>CSV and NDJSON.</summary>
internal static class TableWriters
{
    // Text outside ASCII stays readable; quotes, backslashes and control characters are escaped.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions JsonList = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    // What spreadsheets take for the beginning of a formula or skip before one; the wide ones in East Asian versions (CWE-1236).
    private static readonly char[] s_formulaMarks = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>RFC 4180 in UTF-8 with a header line; null is an empty cell, a list a JSON array.</summary>
    public static Task WriteCsvAsync(
        ExportTable table,
        IAsyncEnumerable<object?[]> rows,
        Stream output,
        CancellationToken cancellationToken) => WriteCsvAsync(CsvForm.Plain, table, rows, output, cancellationToken);

    /// <summary>CSV of a form.</summary>
    public static TableWriter Csv(CsvForm form) =>
        (table, rows, output, cancellationToken) => WriteCsvAsync(form, table, rows, output, cancellationToken);

    private static async Task WriteCsvAsync(
        CsvForm form, ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken)
    {
        await using StreamWriter text = new(output, new UTF8Encoding(form.HasMark), 1 << 16, leaveOpen: true);
        await using CsvWriter csv = new(text, ConfigurationOf(form), leaveOpen: true);
        foreach (ExportColumn column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        await csv.NextRecordAsync();
        await foreach (object?[] row in rows.WithCancellation(cancellationToken))
        {
            foreach (object? cell in row)
            {
                csv.WriteField(Cell(cell));
            }

            await csv.NextRecordAsync();
        }
    }

    private static CsvConfiguration ConfigurationOf(CsvForm form) =>
        new(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // By itself the library quotes only the line break that it writes, and a lone \n would end the row for every reader.
            ShouldQuote = cell =>
                cell.Field is { Length: > 0 } text && (text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(s_quoted)),
            InjectionOptions = form.IsForSpreadsheets ? InjectionOptions.Escape : InjectionOptions.None,
            InjectionCharacters = s_formulaMarks,
            InjectionEscapeCharacter = '\'',
        };

    /// <summary>One JSON object a line; every column in every line.</summary>
    public static async Task WriteNdjsonAsync(
        ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken)
    {
        using MemoryStream line = new();
        await using Utf8JsonWriter json = new(line, Json);
        await foreach (object?[] row in rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(table.Columns[i].Name);
                WriteValue(json, row[i]);
            }

            json.WriteEndObject();
            json.Flush();
            line.WriteByte((byte)'\n');
            if (line.Length >= 1 << 16)
            {
                await DrainAsync(line, output, cancellationToken);
            }

            json.Reset(line);
        }

        await DrainAsync(line, output, cancellationToken);
    }

    /// <summary>A cell as text: null, the string, digits, or a JSON array.</summary>
    public static string? Cell(object? cell) => cell switch
    {
        null => null,
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyList<string> list => JsonSerializer.Serialize(list, JsonList),
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };

    /// <summary>A cell as JSON.</summary>
    public static void WriteValue(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                JsonSerializer.Serialize(json, (IReadOnlyList<string>)cell, JsonList);
                break;
        }
    }

    private static async Task DrainAsync(MemoryStream line, Stream output, CancellationToken cancellationToken)
    {
        await output.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken);
        line.SetLength(0);
    }
}
