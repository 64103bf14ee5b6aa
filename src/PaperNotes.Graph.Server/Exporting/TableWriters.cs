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

    /// <summary>RFC 4180 in UTF-8 with a header line; null is an empty cell, a list a JSON array.</summary>
    public static async Task WriteCsvAsync(ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken)
    {
        await using StreamWriter text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        await using CsvWriter csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
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

    /// <summary>One JSON object a line; every column in every line.</summary>
    public static async Task WriteNdjsonAsync(ExportTable table, IAsyncEnumerable<object?[]> rows, Stream output, CancellationToken cancellationToken)
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
