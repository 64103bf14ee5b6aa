using System.Text;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Search;

/// <summary>
/// What a text asks for, the same in every store: a node matches whose tokens (<see cref="SearchedText"/>) have every word in one of its
/// ways, or one of the tokens that the whole text may mean. Immutable.
/// </summary>
public sealed class SearchQuery
{
    // Many words are a text, and no name; each way costs a look, and an index takes no more than so many.
    private const int MostSplit = 6, LongestSplit = 20, MostJoined = 64;

    private SearchQuery(IReadOnlyList<IReadOnlyList<string>> clauses, string phrase, IReadOnlyList<string> meant, string label) =>
        (Clauses, Phrase, Meant, Label) = (clauses, phrase, meant, label);

    /// <summary>
    /// The different words, each with the ways in which it may be written: as it is, joined with one or two of the words before and behind
    /// it (pre training, pretraining), and, of the first six, in two words, which stand next to each other with a blank between them.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Clauses { get; }

    /// <summary>All words as they follow each other, a blank between two.</summary>
    public string Phrase { get; }

    /// <summary>The tokens that the whole text may mean: a whole name, what means one paper, the spellings of a concept.</summary>
    public IReadOnlyList<string> Meant { get; }

    /// <summary>The text as it was written.</summary>
    public string Label { get; }

    /// <summary>The ways that are one word: a word in two pieces stands in a text as both of them joined.</summary>
    internal HashSet<string> WholeWords => field ??= WholeWordsOf(Clauses);

    /// <summary>What a text asks for; null where it has no words, and so matches nothing.</summary>
    public static SearchQuery? Of(string text)
    {
        string[] words = [.. Words.OfQuery(text).Select(SearchedText.Token)];
        if (words.Length == 0)
        {
            return null;
        }

        List<string> order = [];
        Dictionary<string, List<string>> ways = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            if (!ways.TryGetValue(words[i], out List<string>? known))
            {
                order.Add(words[i]);
                ways.Add(words[i], known = [words[i]]);
            }

            if (i < MostJoined)
            {
                AddJoined(known, words, i - 1, 2);
                AddJoined(known, words, i, 2);
            }

            for (int first = i - 2; i < MostSplit && first <= i; first++)
            {
                AddJoined(known, words, first, 3);
            }
        }

        IReadOnlyList<string>[] clauses = new IReadOnlyList<string>[order.Count];
        for (int i = 0; i < clauses.Length; i++)
        {
            List<string> own = ways[order[i]];
            if (i < MostSplit)
            {
                AddSplits(own, order[i]);
            }

            clauses[i] = own;
        }

        return new SearchQuery(
            clauses,
            string.Join(' ', words),
            [SearchedText.OfWhole(text), .. NodeNames.Meant(text).Select(SearchedText.Token)],
            text.Trim());
    }

    private static HashSet<string> WholeWordsOf(IReadOnlyList<IReadOnlyList<string>> clauses)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> ways in clauses)
        {
            for (int i = 0; i < ways.Count; i++)
            {
                if (!ways[i].Contains(' ', StringComparison.Ordinal))
                {
                    words.Add(ways[i]);
                }
            }
        }

        return words;
    }

    private static void AddJoined(List<string> ways, string[] words, int first, int count)
    {
        if (first < 0 || first + count > words.Length)
        {
            return;
        }

        ReadOnlySpan<string> parts = words.AsSpan(first, count);
        int length = 0;
        foreach (string part in parts)
        {
            length = IsWord(part) ? length + part.Length : int.MaxValue / 4;
        }

        if (length <= LongestSplit && string.Concat(parts) is var joined && !ways.Contains(joined))
        {
            ways.Add(joined);
        }
    }

    private static void AddSplits(List<string> ways, string word)
    {
        if (word.Length > LongestSplit || !IsWord(word))
        {
            return;
        }

        for (int i = 1; i < word.Length; i++)
        {
            // "a" and "I" stand before any word.
            if (!char.IsLowSurrogate(word[i]) && !(i == 1 && word[0] is 'a' or 'i'))
            {
                ways.Add($"{Words.Singular(word[..i])} {word[i..]}");
            }
        }
    }

    // Of East Asian characters the pairs are words, and blanks mean nothing.
    private static bool IsWord(string word) =>
        word[0] != '~' && Rune.TryGetRuneAt(word, 0, out Rune rune) && !Characters.IsEastAsian(rune);
}
