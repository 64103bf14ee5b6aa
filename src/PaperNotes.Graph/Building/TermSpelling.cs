namespace PaperNotes.Graph.Building;

/// <summary>Spells a term as a text has it. Not thread-safe.</summary>
internal sealed class TermSpelling(TermWords splitter)
{
    /// <summary>The words of a text with a hash, at most so many, in lower case but for words with capitals inside; null where it has none.</summary>
    public string? Of(string text, ulong sought, int longest)
    {
        IReadOnlyList<Word> words = splitter.Split(text);
        for (int first = 0; first < words.Count; first++)
        {
            ulong hash = 0;
            for (int last = first; last < words.Count && last < first + longest && (last == first || !words[last].NewRun); last++)
            {
                hash = words[last].After(hash);
                if (hash == sought && !words[first].Stop && !words[last].Stop)
                {
                    return Lowered(text, words, first, last);
                }
            }
        }

        return null;
    }

    private static string Lowered(string text, IReadOnlyList<Word> words, int first, int last) =>
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
}
