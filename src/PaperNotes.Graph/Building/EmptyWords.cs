using System.Collections.Frozen;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Building;

/// <summary>Words that say nothing as a term of their own, and words that no term begins or ends with. Thread-safe.</summary>
internal static class EmptyWords
{
    private static readonly VocabularyFile s_file = VocabularyFile.Read("generic-names.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = Set("empty words");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_edges = Set("edges of phrases"),
        s_last = Set("last words");

    /// <summary>Whether a word alone says nothing; adverbs are told by their ending.</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        s_words.Contains(word)
        || s_edges.Contains(word)
        || (
            word.Length > 5
            && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)
            && !word.EndsWith("family", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether no term begins or ends with a word.</summary>
    public static bool IsEdge(ReadOnlySpan<char> word) => s_edges.Contains(word);

    /// <summary>Whether no term of several words ends with a word.</summary>
    public static bool IsNoEnd(ReadOnlySpan<char> word) => s_last.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string section) =>
        s_file.Words(section).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
