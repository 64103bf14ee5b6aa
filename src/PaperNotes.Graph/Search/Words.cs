using System.Globalization;
using System.Text;

namespace PaperNotes.Graph.Search;

/// <summary>
/// Splits text into words, the same way for every store: compatibility-folded (NFKC), lower case, runs of letters, marks and
/// digits; a run of Han, Kana or Hangul gives each character and each pair of neighbours. Thread-safe.
/// </summary>
public static class Words
{
    /// <summary>The words of a text to be indexed, in order, repetitions included.</summary>
    public static IReadOnlyList<string> Of(string text) => Split(text, query: false);

    /// <summary>The distinct words a query asks for: of a run of two and more East Asian characters only the pairs.</summary>
    public static IReadOnlyList<string> OfQuery(string text) => [.. Split(text, query: true).Distinct(StringComparer.Ordinal)];

    private static List<string> Split(string text, bool query)
    {
        List<string> words = [];
        StringBuilder word = new();
        List<string> ideographs = [];
        foreach (Rune rune in Normalized(text).EnumerateRunes())
        {
            if (IsEastAsian(rune))
            {
                FlushWord(words, word);
                ideographs.Add(rune.ToString());
                continue;
            }

            FlushIdeographs(words, ideographs, query);
            if (IsWordRune(rune))
            {
                word.Append(rune.ToString());
            }
            else
            {
                FlushWord(words, word);
            }
        }

        FlushWord(words, word);
        FlushIdeographs(words, ideographs, query);
        return words;
    }

    // A lone surrogate has no normal form; it is no word character either.
    private static string Normalized(string text)
    {
        string valid = text.IsNormalizedSafely() ? text : string.Concat(text.EnumerateRunes());
        return valid.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static bool IsNormalizedSafely(this string text)
    {
        foreach (char unit in text)
        {
            if (char.IsSurrogate(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static void FlushWord(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static void FlushIdeographs(List<string> words, List<string> run, bool query)
    {
        if (!query || run.Count == 1)
        {
            words.AddRange(run);
        }

        for (int i = 0; i + 1 < run.Count; i++)
        {
            words.Add(run[i] + run[i + 1]);
        }

        run.Clear();
    }

    private static bool IsWordRune(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber;

    private static bool IsEastAsian(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
