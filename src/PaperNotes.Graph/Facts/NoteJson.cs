using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>One note as a JSON object with the data set's field names.</summary>
internal static class NoteJson
{
    /// <summary>Reads from after the start of the object to its end; <see cref="CleanFacts"/> says what the note lacks.</summary>
    public static NoteFacts Read(ref Utf8JsonReader reader, TextPool pool)
    {
        NoteFacts note = NoteFacts.Blank();
        int expected = 0;
        while (JsonFields.Next(ref reader))
        {
            if (Find(ref reader, ref expected) is { } field)
            {
                field.Read(ref reader, pool, note);
            }
            else
            {
                JsonFields.Ignore(ref reader);
            }
        }

        foreach (NoteField field in NoteFacts.Fields)
        {
            field.Share(note);
        }

        return note;
    }

    /// <summary>Writes the fields that are there; the same note gives the same bytes.</summary>
    public static void Write(Utf8JsonWriter writer, NoteFacts note)
    {
        writer.WriteStartObject();
        foreach (NoteField field in NoteFacts.Fields)
        {
            field.Write(writer, note);
        }

        writer.WriteEndObject();
    }

    // Most lines have the fields in the order of the table: the search begins behind the last one.
    private static NoteField? Find(ref Utf8JsonReader reader, ref int expected)
    {
        ReadOnlySpan<NoteField> fields = NoteFacts.Fields;
        string? escaped = reader.ValueIsEscaped ? reader.GetString() : null;
        for (int i = 0; i < fields.Length; i++)
        {
            int place = (expected + i) % fields.Length;
            if (escaped is null ? reader.ValueTextEquals(fields[place].Utf8Name) : escaped == fields[place].Name)
            {
                expected = place + 1;
                return fields[place];
            }
        }

        return null;
    }
}
