using System.Text;

namespace PaperNotes.Graph.Text;

/// <summary>
/// Splits text into words, the same way for every store: forms of one character, accents, case and plural folded, what only guides the
/// layout left out; runs of letters, marks and digits; a run of Han, Kana or Hangul gives each character and each pair of neighbours.
/// Thread-safe.
/// </summary>
public static class Words
{
    /// <summary>The words of a text to be indexed, in order, repetitions included.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        foreach ((string word, bool isWhole) in Pieces(text))
        {
            AddTo(words, word, isWhole, query: false);
        }

        return words;
    }

    /// <summary>
    /// The words a query asks for, in order, repetitions included: of a run of two and more East Asian characters only the pairs.
    /// </summary>
    public static IReadOnlyList<string> OfQuery(string text)
    {
        List<string> words = [];
        foreach ((string word, bool isWhole) in Pieces(text))
        {
            AddTo(words, word, isWhole, query: true);
        }

        return words;
    }

    /// <summary>The words of a text to be indexed, and the same without what parts them.</summary>
    internal static (IReadOnlyList<string> Words, string Joined) OfName(string name)
    {
        List<(string Word, bool IsWhole)> pieces = Pieces(name);
        List<string> words = new(pieces.Count);
        foreach ((string word, bool isWhole) in pieces)
        {
            AddTo(words, word, isWhole, query: false);
        }

        return (words, string.Concat(pieces.Select(piece => piece.Word)));
    }

    /// <summary>
    /// The words of a text without what parts them: equal for names that only hyphens, blanks, case, accents and plurals tell apart.
    /// </summary>
    public static string Joined(string text) => string.Concat(Pieces(text).Select(piece => piece.Word));

    /// <summary>
    /// The same of a text that someone is still writing: the last word keeps its plural, which may be the beginning of another.
    /// </summary>
    internal static string JoinedBeginning(string text)
    {
        List<(string Word, bool IsWhole)> pieces = Pieces(text, singular: false);
        return string.Concat(pieces.Select((piece, i) => piece.IsWhole && i < pieces.Count - 1 ? Singular(piece.Word) : piece.Word));
    }

    /// <summary>
    /// The words of a text that someone is still writing: those before the last, then the last as it stands, with its plural, which it
    /// may only begin; null where the text has no words or the last is East Asian, whose pairs stand with the others then.
    /// </summary>
    internal static (IReadOnlyList<string> Whole, string? Last) OfBeginning(string text)
    {
        List<(string Word, bool IsWhole)> pieces = Pieces(text, singular: false);
        (string last, bool isWord) = pieces.Count == 0 ? ("", false) : pieces[^1];
        List<string> words = [];
        foreach ((string word, bool isWhole) in isWord ? pieces[..^1] : pieces)
        {
            AddTo(words, isWhole ? Singular(word) : word, isWhole, query: true);
        }

        return (words, isWord ? last : null);
    }

    private static void AddTo(List<string> words, string word, bool isWhole, bool query)
    {
        if (isWhole)
        {
            words.Add(word);
            return;
        }

        string[] characters = [.. word.EnumerateRunes().Select(rune => rune.ToString())];
        if (!query || characters.Length == 1)
        {
            words.AddRange(characters);
        }

        for (int i = 0; i + 1 < characters.Length; i++)
        {
            words.Add(characters[i] + characters[i + 1]);
        }
    }

    // Words, and runs of East Asian characters, which are not whole words.
    private static List<(string Word, bool IsWhole)> Pieces(string text, bool singular = true)
    {
        List<(string, bool)> pieces = [];
        if (Ascii.IsValid(text))
        {
            AddAscii(pieces, text, singular);
            return pieces;
        }

        StringBuilder piece = new();
        bool isWhole = true;
        foreach (
            Rune rune in PlainLetters.Of(Normalization.Simple(Normalization.WithoutInvisible(text))).ToLowerInvariant().EnumerateRunes()
        )
        {
            bool isEastAsian = Characters.IsEastAsian(rune);
            if (piece.Length > 0 && (isEastAsian == isWhole || !(isEastAsian || Characters.IsPartOfWord(rune))))
            {
                Flush();
            }

            if (isEastAsian || Characters.IsPartOfWord(rune))
            {
                isWhole = !isEastAsian;
                piece.Append(rune);
            }
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (piece.Length > 0)
            {
                string word = piece.ToString();
                pieces.Add((isWhole && singular ? Singular(word) : word, isWhole));
                piece.Clear();
            }
        }
    }

    // ASCII is its own normal form: most texts take this way.
    private static void AddAscii(List<(string, bool)> pieces, string text, bool singular)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isPart = i < text.Length && char.IsAsciiLetterOrDigit(text[i]);
            if (isPart && start < 0)
            {
                start = i;
            }
            else if (!isPart && start >= 0)
            {
                string word = string.Create(
                    i - start,
                    (text, start),
                    static (lower, part) => Ascii.ToLower(part.text.AsSpan(part.start, lower.Length), lower, out _));
                pieces.Add((singular ? Singular(word) : word, true));
                start = -1;
            }
        }
    }

    /// <summary>A word in lower case without its plural and in one spelling.</summary>
    internal static string Singular(string word) =>
        word.Length < 4 || !char.IsAsciiLetter(word[^1]) || !char.IsAsciiLetter(word[^2]) ? word
        // A short form's S is its plural: GPUs.
        : word.Length == 4 && word.EndsWith("pus", StringComparison.Ordinal) ? word[..3]
        // Of the two spellings of English the one that most papers have: tokenisation.
        : Plurals.Single(word) is var single && single.EndsWith("isation", StringComparison.Ordinal)
            ? $"{single.AsSpan(0, single.Length - 7)}ization"
        : single;
}
