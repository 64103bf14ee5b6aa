using System.Text.Json;
using System.Text.Unicode;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Reads JSON into facts as it stands; what is wrong with its form is a <see cref="FormatException"/>. Whether the facts may be kept
/// is said by <see cref="CleanFacts"/>.
/// </summary>
internal static class FactParser
{
    /// <summary>Reads from after the start of an object to its end.</summary>
    public delegate T Parse<T>(ref Utf8JsonReader reader, TextPool pool);

    private delegate T ParseItem<T>(ref Utf8JsonReader reader);

    /// <summary>Reads JSON that is one object and nothing else.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json, TextPool pool, Parse<T> parse)
    {
        if (!Utf8.IsValid(json))
        {
            throw new FormatException("not valid UTF-8");
        }

        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException("not a JSON object");
            }

            T result = parse(ref reader, pool);
            return reader.TokenType == JsonTokenType.EndObject && !reader.Read()
                ? result
                : throw new FormatException("text after the JSON object");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"not JSON (at byte {exception.BytePositionInLine.GetValueOrDefault() + 1})", exception);
        }
        catch (InvalidOperationException exception)
        {
            // An escaped half of a surrogate pair stands for no character.
            throw new FormatException("a text with half of a surrogate pair", exception);
        }
    }

    /// <summary>A note, or what is wrapped in one of the fields page, area and topic.</summary>
    public static FactLine Line(ref Utf8JsonReader reader, TextPool pool)
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

        return new FactLine(Note: NoteJson.Read(ref reader, pool));
    }

    /// <summary>An area page that is not wrapped.</summary>
    public static FactLine Page(ref Utf8JsonReader reader, TextPool pool) => new(Page: PageJson.ReadPage(ref reader, pool));

    /// <summary>The areas in the field <c>areas</c>.</summary>
    public static IReadOnlyList<AreaFacts> Areas(ref Utf8JsonReader reader, TextPool pool) =>
        ReadList(ref reader, "areas", PageJson.ReadArea);

    /// <summary>The topics in the field <c>topics</c>.</summary>
    public static IReadOnlyList<TopicFacts> Topics(ref Utf8JsonReader reader, TextPool pool) =>
        ReadList(ref reader, "topics", PageJson.ReadTopic);

    private static List<T> ReadList<T>(ref Utf8JsonReader reader, string field, ParseItem<T> read)
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
}
