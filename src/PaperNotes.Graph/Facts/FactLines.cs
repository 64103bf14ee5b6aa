using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Facts as lines of JSON: a note is an object with the data set's fields; a page, an area and a topic are wrapped,
/// <c>{"page":{…}}</c>, <c>{"area":{…}}</c>, <c>{"topic":{…}}</c>. Thread-safe where each thread has its own pool.
/// </summary>
public static class FactLines
{
    // A byte of a source takes six in a line where it has to be escaped.
    internal const int MostLengthened = 6;

    // Titles in Chinese stay readable in the file; the file is never part of a page.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Reads a line without its line break. False, and the reason, where it says nothing that can be read.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, TextPool pool, out FactLine fact, out string reason) =>
        Try(line, pool, Read, out fact, out reason);

    /// <summary>Reads an area page that stands alone, not wrapped.</summary>
    public static bool TryReadPage(ReadOnlySpan<byte> line, TextPool pool, out FactLine fact, out string reason) =>
        Try(line, pool, static (ref Utf8JsonReader reader, TextPool texts) => Page(ref reader, texts), out fact, out reason);

    /// <summary>Reads an object that holds a list of areas in its field <c>areas</c>.</summary>
    public static bool TryReadAreas(ReadOnlySpan<byte> json, out IReadOnlyList<AreaFacts>? areas, out string reason) =>
        Try(json, new TextPool(), static (ref Utf8JsonReader reader, TextPool _) => ReadList(ref reader, "areas", PageJson.ReadArea), out areas, out reason);

    /// <summary>Reads an object that holds a list of topics in its field <c>topics</c>.</summary>
    public static bool TryReadTopics(ReadOnlySpan<byte> json, out IReadOnlyList<TopicFacts>? topics, out string reason) =>
        Try(json, new TextPool(), static (ref Utf8JsonReader reader, TextPool _) => ReadList(ref reader, "topics", PageJson.ReadTopic), out topics, out reason);

    /// <summary>A writer for lines of facts; <see cref="Write"/> ends each with a line break.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, WriterOptions);

    /// <summary>Writes one line, in canonical form: the same fact gives the same bytes.</summary>
    public static void Write(Utf8JsonWriter writer, IBufferWriter<byte> output, FactLine fact)
    {
        writer.Reset(output);
        if (fact.Note is { } note)
        {
            NoteJson.Write(writer, note);
        }
        else
        {
            writer.WriteStartObject();
            WriteWrapped(writer, fact);
            writer.WriteEndObject();
        }

        writer.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Why a fact cannot be written as a line that is read again, as a clause; null where it can.</summary>
    public static string? WhyTooLong(FactLine fact)
    {
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter writer = Writer(line);
        Write(writer, line, fact);
        return line.WrittenCount - 1 > KeyText.MaxLineBytes ? TooLong : null;
    }

    /// <summary>What is said of a line that is longer than lines may be.</summary>
    public static string TooLong { get; } = $"the line is longer than {KeyText.MaxLineBytes >> 20} MiB";

    private delegate T Reading<T>(ref Utf8JsonReader reader, TextPool pool);

    private delegate T ItemReading<T>(ref Utf8JsonReader reader);

    private static bool Try<T>(ReadOnlySpan<byte> json, TextPool pool, Reading<T> read, out T? result, out string reason)
    {
        result = default;
        if (!Utf8.IsValid(json))
        {
            reason = "not valid UTF-8";
            return false;
        }

        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                reason = "not a JSON object";
                return false;
            }

            result = read(ref reader, pool);
            if (result is FactLine fact && json.Length > KeyText.MaxLineBytes / MostLengthened && WhyTooLong(fact) is { } tooLong)
            {
                throw new FormatException(tooLong);
            }

            if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
            {
                throw new FormatException("text after the JSON object");
            }

            reason = "";
            return true;
        }
        catch (JsonException exception)
        {
            reason = $"not JSON (at byte {exception.BytePositionInLine.GetValueOrDefault() + 1})";
        }
        catch (FormatException exception)
        {
            reason = exception.Message;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair stands for no character.
            reason = "a text with half of a surrogate pair";
        }

        result = default;
        return false;
    }

    private static FactLine Read(ref Utf8JsonReader reader, TextPool pool)
    {
        Utf8JsonReader ahead = reader;
        if (JsonFields.Next(ref ahead))
        {
            string? field = ahead.GetString();
            if (ahead.Read() && ahead.TokenType == JsonTokenType.StartObject && field is "page" or "area" or "topic")
            {
                FactLine fact = field switch
                {
                    "page" => Page(ref ahead, pool),
                    "area" => new FactLine(Area: PageJson.ReadArea(ref ahead)),
                    _ => new FactLine(Topic: PageJson.ReadTopic(ref ahead)),
                };
                reader = ahead;
                reader.Read();
                return fact;
            }
        }

        List<string> leftOut = [];
        return new FactLine(Note: CleanFacts.Of(NoteJson.Read(ref reader, pool), leftOut), LeftOut: leftOut.Count == 0 ? null : leftOut);
    }

    private static FactLine Page(ref Utf8JsonReader reader, TextPool pool)
    {
        List<string> leftOut = [];
        return new FactLine(Page: CleanFacts.Of(PageJson.ReadPage(ref reader, pool), leftOut), LeftOut: leftOut.Count == 0 ? null : leftOut);
    }

    private static List<T> ReadList<T>(ref Utf8JsonReader reader, string field, ItemReading<T> read)
    {
        List<T>? items = null;
        while (JsonFields.Next(ref reader))
        {
            if (!reader.ValueTextEquals(field))
            {
                JsonFields.Ignore(ref reader);
                continue;
            }

            items = [];
            bool list = JsonFields.StartsList(ref reader, field);
            while (list && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(reader.TokenType == JsonTokenType.StartObject
                    ? read(ref reader)
                    : throw new FormatException($"\"{field}\" has an item that is not an object"));
            }
        }

        return items ?? throw new FormatException($"\"{field}\" is missing");
    }

    private static void WriteWrapped(Utf8JsonWriter writer, FactLine fact)
    {
        if (fact.Page is { } page)
        {
            writer.WritePropertyName("page"u8);
            PageJsonWriting.Write(writer, page);
        }
        else if (fact.Area is { } area)
        {
            writer.WritePropertyName("area"u8);
            PageJsonWriting.Write(writer, area);
        }
        else if (fact.Topic is { } topic)
        {
            writer.WritePropertyName("topic"u8);
            PageJsonWriting.Write(writer, topic);
        }
    }
}
