using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>One note as a JSON object with the data set's field names.</summary>
internal static class NoteJson
{
    /// <summary>Reads from after the start of the object to its end.</summary>
    public static NoteFacts Read(ref Utf8JsonReader reader, TextPool pool)
    {
        NoteDraft draft = new();
        while (JsonFields.Next(ref reader))
        {
            draft.ReadField(ref reader, pool);
        }

        return draft.Finish();
    }

    /// <summary>Writes the fields that are there; the same note gives the same bytes.</summary>
    public static void Write(Utf8JsonWriter writer, NoteFacts note)
    {
        writer.WriteStartObject();
        writer.WriteString("slug"u8, note.Slug);
        writer.WriteString("title"u8, note.Title);
        writer.WriteString("venue"u8, note.Venue);
        writer.WriteString("area"u8, note.Area);
        WriteText(writer, "arxiv", note.Arxiv);
        WriteTexts(writer, "authors", note.Authors);
        WriteText(writer, "code", note.Code);
        WriteTexts(writer, "keywords", note.Keywords);
        WriteTexts(writer, "tags", note.Tags);
        WriteText(writer, "summary", note.Summary);
        WriteTexts(writer, "methods", note.Methods);
        WriteTexts(writer, "tasks", note.Tasks);
        WriteTexts(writer, "benchmarks", note.Benchmarks);
        WriteTexts(writer, "models", note.Models);
        WriteTexts(writer, "baselines", note.Baselines);
        WriteTexts(writer, "mentions", note.Mentions);
        WriteTexts(writer, "related", note.Related);
        WriteText(writer, "note_date", note.NoteDate);
        WriteText(writer, "note_url", note.NoteUrl);
        NotePositions.Write(writer, "positions", note.Positions);
        WriteText(writer, "path", note.Path);
        WriteText(writer, "revision", note.Revision);
        WriteText(writer, "hash", note.Hash);
        writer.WriteEndObject();
    }

    internal static void WriteText(Utf8JsonWriter writer, string field, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(field, text);
        }
    }

    internal static void WriteTexts(Utf8JsonWriter writer, string field, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(field);
        for (int i = 0; i < texts.Count; i++)
        {
            writer.WriteStringValue(texts[i]);
        }

        writer.WriteEndArray();
    }
}
