using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>A list of words with how often each stands in the note: <c>[["token", 5], …]</c>.</summary>
/// <param name="property">The property.</param>
internal sealed class RepeatedWordsField(string property) : NoteField<IReadOnlyList<RepeatedWord>>(property)
{
    /// <summary>So many words a note at most.</summary>
    public const int Most = 40;

    public override void Read(ref Utf8JsonReader reader, TextPool pool, NoteFacts note)
    {
        List<RepeatedWord> words = [];
        if (JsonFields.StartsList(ref reader, Name))
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                words.Add(ReadWord(ref reader, pool));
            }
        }

        Set(note, words.Count == 0 ? [] : [.. words]);
    }

    public override void Write(Utf8JsonWriter writer, NoteFacts note)
    {
        if (!IsIn(note))
        {
            return;
        }

        writer.WriteStartArray(WrittenName);
        foreach ((string word, int count) in Get(note))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(word);
            writer.WriteNumberValue(count);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    public override bool IsIn(NoteFacts note) => Get(note).Count > 0;

    public override bool IsSame(NoteFacts x, NoteFacts y) => ReferenceEquals(Get(x), Get(y)) || Get(x).SequenceEqual(Get(y));

    public override long Length(NoteFacts note) => Get(note).Sum(repeated => (long)repeated.Word.Length + 8);

    /// <summary>Keeps the words that stores can keep, each once.</summary>
    public override void Clean(NoteFacts note, NoteFacts copy, ICollection<string> leftOut)
    {
        RepeatedWord[] clean =
        [
            .. Get(note)
                .Select(repeated => repeated with { Word = CleanFacts.Name(repeated.Word, Name, leftOut) ?? "" })
                .Where(repeated => repeated.Word.Length > 0 && repeated.Count > 0)
                .DistinctBy(repeated => repeated.Word, StringComparer.Ordinal)
                .Take(Most),
        ];
        Set(copy, clean.SequenceEqual(Get(note)) ? Get(note) : clean);
    }

    /// <summary>The first list with any: two notes of one paper repeat the same words.</summary>
    public override void Unite(IReadOnlyList<NoteFacts> notes, NoteFacts copy) =>
        Set(copy, notes.Select(Get).FirstOrDefault(words => words.Count > 0) ?? []);

    private RepeatedWord ReadWord(ref Utf8JsonReader reader, TextPool pool)
    {
        if (reader.TokenType == JsonTokenType.StartArray && JsonFields.Text(ref reader, Name, pool) is { } word
            && JsonFields.Count(ref reader, Name) is { } count && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
        {
            return new(word, count);
        }

        throw new FormatException($"\"{Name}\" has an item that is not a word with its count");
    }
}
