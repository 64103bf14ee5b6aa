namespace PaperNotes.Graph.Building;

/// <summary>How terms are spelled, and which phrases say nothing. Thread-safe.</summary>
internal static class TermSpelling
{
    /// <summary>The words of a text from the first to the last of a term, in lower case but for words with capitals inside.</summary>
    public static string Of(string text, IReadOnlyList<Word> words, int first, int last) =>
        string.Create(words[last].Start + words[last].Length - words[first].Start, (text, words, first, last), static (spelling, source) =>
        {
            int offset = source.words[source.first].Start;
            source.text.AsSpan(offset, spelling.Length).CopyTo(spelling);
            for (int i = source.first; i <= source.last; i++)
            {
                Span<char> word = spelling.Slice(source.words[i].Start - offset, source.words[i].Length);
                if (!word[1..].ContainsAnyInRange('A', 'Z'))
                {
                    source.text.AsSpan(source.words[i].Start, word.Length).ToLowerInvariant(word);
                }
            }
        });

    /// <summary>Whether all words of a phrase are empty, or its first or last can be at no end of a term.</summary>
    public static bool SaysNothing(string name, IReadOnlyList<Word> words)
    {
        bool allEmpty = true;
        for (int i = 0; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = name.AsSpan(words[i].Start, words[i].Length);
            allEmpty &= words[i].Stop || EmptyWords.Contains(word);
            if (words[i].Stop && words.Count > 1)
            {
                return true;
            }

            if ((i == 0 || i == words.Count - 1) && (EmptyWords.IsEdge(word) || (i > 0 && EmptyWords.IsNoEnd(word))))
            {
                return true;
            }
        }

        return allEmpty;
    }
}
