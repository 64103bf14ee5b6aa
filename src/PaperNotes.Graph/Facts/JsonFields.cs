using System.Text;
using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>Reads the values of fields; what has the wrong type is a <see cref="FormatException"/> that names the field.</summary>
internal static class JsonFields
{
    /// <summary>The text, trimmed; null for null and for nothing but white space.</summary>
    public static string? Text(ref Utf8JsonReader reader, string field, TextPool? pool = null)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when pool is not null:
                return pool.Get(ref reader);
            case JsonTokenType.String:
                string text = reader.GetString()!.Trim();
                return text.Length == 0 ? null : text;
            default:
                throw new FormatException($"\"{field}\" is not a text");
        }
    }

    /// <summary>The text as in <see cref="Text"/>, or a number digit by digit as it is written.</summary>
    public static string? TextOrNumber(ref Utf8JsonReader reader, string field, TextPool? pool = null)
    {
        Utf8JsonReader ahead = reader;
        if (!ahead.Read() || ahead.TokenType != JsonTokenType.Number)
        {
            return Text(ref reader, field, pool);
        }

        reader = ahead;
        return Encoding.UTF8.GetString(reader.ValueSpan);
    }

    /// <summary>The texts that hold anything; none for null.</summary>
    public static IReadOnlyList<string> Texts(ref Utf8JsonReader reader, string field, TextPool? pool = null)
    {
        if (!StartsList(ref reader, field))
        {
            return [];
        }

        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                throw new FormatException($"\"{field}\" has an item that is not a text");
            }

            string? text = reader.TokenType == JsonTokenType.Null ? null : pool is null ? reader.GetString()!.Trim() : pool.Get(ref reader);
            if (!string.IsNullOrEmpty(text))
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? [] : [.. texts];
    }

    /// <summary>A count of 0 or more; null for null.</summary>
    public static int? Count(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int count) && count >= 0
            ? count
            : throw new FormatException($"\"{field}\" is not a count");
    }

    /// <summary>True where a list starts, false for null.</summary>
    public static bool StartsList(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => false,
            JsonTokenType.StartArray => true,
            _ => throw new FormatException($"\"{field}\" is not a list"),
        };
    }

    /// <summary>Goes to the next field of an object; false at its end.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Passes over the value of a field that nobody asks for.</summary>
    public static void Ignore(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
