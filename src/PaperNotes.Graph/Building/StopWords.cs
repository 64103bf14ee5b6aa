using System.Collections.Frozen;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Building;

/// <summary>Words that say nothing of what a paper is about. Thread-safe.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = VocabularyFile.Read("stop-words.txt").Words()
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}
