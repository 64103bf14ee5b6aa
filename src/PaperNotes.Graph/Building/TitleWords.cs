using System.Runtime.InteropServices;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Building;

/// <summary>Which words the titles of a corpus write in lower case, so that they are words in it and no names. Not thread-safe.</summary>
internal static class TitleWords
{
    /// <summary>So many titles must write a word in lower case.</summary>
    private const int Frequent = 5;

    /// <summary>The ordinary words of the corpus, beside those of the language.</summary>
    public static OrdinaryWords OrdinaryOf(IReadOnlyList<NoteFacts> notes)
    {
        TermWords splitter = new();
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (NoteFacts note in notes)
        {
            foreach (Word word in splitter.Split(note.Title))
            {
                ReadOnlySpan<char> written = note.Title.AsSpan(word.Start, word.Length);
                if (written.Length > 2 && !written.ContainsAnyExceptInRange('a', 'z'))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(lookup, written, out _)++;
                }
            }
        }

        return new OrdinaryWords(
            counts.Where(pair => pair.Value >= Frequent)
                .SelectMany(pair => (string[])[pair.Key, ConceptNames.Fold(pair.Key)])
                .ToHashSet(StringComparer.Ordinal));
    }
}
