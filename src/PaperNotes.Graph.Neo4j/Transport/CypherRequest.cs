using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Writes the body of a request to the Query API.</summary>
internal static class CypherRequest
{
    /// <summary>
    /// The parameter that marks a statement with its request, by which its work is found in the database and ended. Being a
    /// parameter of every statement it leaves the plan cache alone.
    /// </summary>
    public const string Mark = "_request";

    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    // The server takes a body byte by byte: what JSON need not escape (Chinese, the + of base64) goes as it is.
    private static readonly JsonWriterOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static HttpContent Of(CypherStatement statement, string mark, IReadOnlyList<string> bookmarks, TimeSpan limit)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter json = new(buffer, s_writing))
        {
            json.WriteStartObject();
            json.WriteString("statement"u8, statement.Text);
            json.WriteStartObject("parameters"u8);
            foreach ((string name, object? value) in statement.Parameters)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteString(Mark, mark);
            json.WriteEndObject();
            // Neo4j 5.26 heeds it only where a transaction begins; later ones may for single statements too.
            json.WriteNumber("maxExecutionTime"u8, (int)Math.Ceiling(limit.TotalSeconds));
            WriteAccess(json, statement.Access, bookmarks);
            json.WriteEndObject();
        }

        return Content(buffer);
    }

    public static HttpContent Begin(CypherAccess access, IReadOnlyList<string> bookmarks)
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter json = new(buffer, s_writing))
        {
            json.WriteStartObject();
            WriteAccess(json, access, bookmarks);
            json.WriteEndObject();
        }

        return Content(buffer);
    }

    /// <summary>The body of a commit without a last statement; without its media type the server fails.</summary>
    public static HttpContent Commit() => Content(new ArrayBufferWriter<byte>());

    private static void WriteAccess(Utf8JsonWriter json, CypherAccess access, IReadOnlyList<string> bookmarks)
    {
        json.WriteString("accessMode"u8, access == CypherAccess.Read ? "READ"u8 : "WRITE"u8);
        if (bookmarks.Count > 0)
        {
            json.WritePropertyName("bookmarks"u8);
            Write(json, bookmarks);
        }
    }

    private static ReadOnlyMemoryContent Content(ArrayBufferWriter<byte> buffer) =>
        new(buffer.WrittenMemory) { Headers = { ContentType = s_json } };

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(WholeText.Of(text)); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case double number: WriteFraction(json, number); break;
            case long[] numbers: WriteNumbers(json, numbers); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case System.Collections.IEnumerable list: WriteList(json, list); break;
            default: throw new ArgumentException($"A parameter cannot be {value.GetType()}.", nameof(value));
        }
    }

    private static void WriteFraction(Utf8JsonWriter json, double number)
    {
        // Without a fraction Neo4j would take it for a whole number.
        if (number == Math.Floor(number) && Math.Abs(number) < 1e15)
        {
            json.WriteRawValue(number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, long[] numbers)
    {
        json.WriteStartArray();
        foreach (long number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, System.Collections.IEnumerable list)
    {
        json.WriteStartArray();
        foreach (object? item in list)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }
}
