using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Reads a line without its line break. False, and the reason, where it says nothing that can be read.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, TextPool pool, out FactLine fact, out string reason) =>
        Try(line, pool, FactParser.Line, CleanFacts.Of, out fact, out reason);

    /// <summary>Reads an area page that stands alone, not wrapped.</summary>
    public static bool TryReadPage(ReadOnlySpan<byte> line, TextPool pool, out FactLine fact, out string reason) =>
        Try(line, pool, FactParser.Page, CleanFacts.Of, out fact, out reason);

    /// <summary>Reads an object that holds a list of areas in its field <c>areas</c>.</summary>
    public static bool TryReadAreas(ReadOnlySpan<byte> json, out IReadOnlyList<AreaFacts>? areas, out string reason) =>
        Try(json, new TextPool(), FactParser.Areas, areas => [.. areas.Select(CleanFacts.Of)], out areas, out reason);

    /// <summary>Reads an object that holds a list of topics in its field <c>topics</c>.</summary>
    public static bool TryReadTopics(ReadOnlySpan<byte> json, out IReadOnlyList<TopicFacts>? topics, out string reason) =>
        Try(json, new TextPool(), FactParser.Topics, topics => [.. topics.Select(CleanFacts.Of)], out topics, out reason);

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

    private static bool Try<T>(
        ReadOnlySpan<byte> json, TextPool pool, FactParser.Parse<T> parse, Func<T, T> check, out T? result, out string reason)
    {
        try
        {
            result = check(FactParser.Read(json, pool, parse));
            reason = result is FactLine fact && json.Length > KeyText.MaxLineBytes / MostLengthened ? WhyTooLong(fact) ?? "" : "";
        }
        catch (FormatException exception)
        {
            (result, reason) = (default, exception.Message);
        }

        result = reason.Length == 0 ? result : default;
        return reason.Length == 0;
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
