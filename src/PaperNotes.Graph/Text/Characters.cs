using System.Globalization;
using System.Text;

namespace PaperNotes.Graph.Text;

/// <summary>Classes of characters, the same wherever text is split, compared or searched. Thread-safe.</summary>
internal static class Characters
{
    /// <summary>The ranges of Chinese characters, for a class of a regular expression.</summary>
    public const string HanRanges = @"\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF";

    /// <summary>The Chinese characters as a class of a regular expression.</summary>
    public const string Han = "[" + HanRanges + "]";

    private static readonly ulong[] s_partsOfWords = PartsOfWords();

    /// <summary>Whether a unit is a Chinese character.</summary>
    public static bool IsHan(char unit) =>
        unit is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether a text has a Chinese character.</summary>
    public static bool HasHan(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAnyInRange('\u3400', '\uFAFF');
        while (first >= 0 && first < text.Length && !IsHan(text[first]))
        {
            first++;
        }

        return first >= 0 && first < text.Length;
    }

    /// <summary>Whether a unit is Han, Kana or Hangul, whose words nothing parts.</summary>
    public static bool IsEastAsian(char unit) => unit >= '\u3040' && (unit is <= '\u30FF' or (>= '\uAC00' and <= '\uD7AF') || IsHan(unit));

    /// <summary>Whether a character is Han, Kana or Hangul, those beyond U+FFFF included.</summary>
    public static bool IsEastAsian(Rune rune) => rune.IsBmp ? IsEastAsian((char)rune.Value) : rune.Value is >= 0x20000 and <= 0x3FFFF;

    /// <summary>Whether a unit is a mark on the letter before it.</summary>
    public static bool IsMark(char unit) => unit > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(unit) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a unit is a number other than a digit: a fraction, a Roman numeral.</summary>
    public static bool IsNumeral(char unit) => unit > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(unit) is
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Whether a character belongs to a word: letters, their marks, digits and other numbers.</summary>
    public static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    /// <summary>Whether a unit is half of a character beyond U+FFFF, or belongs to a word.</summary>
    public static bool IsPartOfWord(char unit) => (s_partsOfWords[unit >> 6] & (1UL << (unit & 63))) != 0;

    // A bit for each unit: every character of every text is asked for.
    private static ulong[] PartsOfWords()
    {
        ulong[] bits = new ulong[(char.MaxValue + 1) / 64];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            bool isPart = char.IsLetterOrDigit((char)unit) || char.IsSurrogate((char)unit) || IsMark((char)unit);
            bits[unit >> 6] |= isPart ? 1UL << (unit & 63) : 0;
        }

        return bits;
    }

    /// <summary>Whether a unit joins two words into one name: a blank, a hyphen, a slash.</summary>
    public static bool IsJoint(char unit) => unit is ' ' or '-' or '/' or '‐' or '‑' or '\u00A0';

    /// <summary>Whether a unit is an apostrophe.</summary>
    public static bool IsApostrophe(char unit) => unit is '\'' or '’';
}
