using System.Text;

namespace PaperNotes.Graph.Text;

/// <summary>
/// Splits text into words, the same way for every store: compatible forms and accents folded, lower case, runs of letters, marks and
/// digits; a run of Han, Kana or Hangul gives each character and each pair of neighbours. Thread-safe.
/// </summary>
public static class Words
{
    /// <summary>The words of a text to be indexed, in order, repetitions included.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        WordList words = new();
        Split(text, query: false, words);
        return words.Items;
    }

    /// <summary>The distinct words a query asks for: of a run of two and more East Asian characters only the pairs.</summary>
    public static IReadOnlyList<string> OfQuery(string text)
    {
        WordList words = new();
        Split(text, query: true, words);
        return [.. words.Items.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gives the words of a text to a sink, repetitions included; as for a query where asked.</summary>
    internal static void Split(string text, bool query, IWordSink words)
    {
        if (Ascii.IsValid(text))
        {
            SplitAscii(text, words);
            return;
        }

        StringBuilder word = new();
        List<string> ideographs = [];
        // Accents of Latin letters are folded, written either way; those of Kana and Hangul belong to the letter.
        foreach (Rune rune in Normalization.WithoutAccents(Normalization.Simple(text)).ToLowerInvariant().EnumerateRunes())
        {
            if (Characters.IsEastAsian(rune))
            {
                FlushWord(words, word);
                ideographs.Add(rune.ToString());
                continue;
            }

            FlushIdeographs(words, ideographs, query);
            if (Characters.IsPartOfWord(rune))
            {
                word.Append(rune);
            }
            else
            {
                FlushWord(words, word);
            }
        }

        FlushWord(words, word);
        FlushIdeographs(words, ideographs, query);
    }

    // ASCII is its own normal form: most texts take this way, which allocates nothing but their words.
    private static void SplitAscii(string text, IWordSink words)
    {
        Span<char> word = stackalloc char[128];
        int length = 0;
        foreach (char unit in text)
        {
            if (char.IsAsciiLetterOrDigit(unit))
            {
                if (length == word.Length)
                {
                    char[] longer = new char[2 * length];
                    word.CopyTo(longer);
                    word = longer;
                }

                word[length++] = char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit;
            }
            else if (length > 0)
            {
                words.Add(word[..length]);
                length = 0;
            }
        }

        if (length > 0)
        {
            words.Add(word[..length]);
        }
    }

    private static void FlushWord(IWordSink words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static void FlushIdeographs(IWordSink words, List<string> run, bool query)
    {
        if (!query || run.Count == 1)
        {
            run.ForEach(character => words.Add(character));
        }

        for (int i = 0; i + 1 < run.Count; i++)
        {
            words.Add(run[i] + run[i + 1]);
        }

        run.Clear();
    }

    private sealed class WordList : IWordSink
    {
        public List<string> Items { get; } = [];

        public void Add(ReadOnlySpan<char> word) => Items.Add(word.ToString());
    }
}

/// <summary>Takes the words of a text one by one.</summary>
internal interface IWordSink
{
    /// <summary>Takes the next word; the span is only valid for the call.</summary>
    void Add(ReadOnlySpan<char> word);
}
