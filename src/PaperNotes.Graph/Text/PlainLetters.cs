using System.Text;

namespace PaperNotes.Graph.Text;

/// <summary>
/// The letters that people type for those of names: without accents, by Unicode's canonical decompositions (Latin and Greek), and for
/// letters that have none (đ, ł, ß). Points of Arabic and Hebrew, which are mostly left out, and the mark between words of Katakana are
/// nothing. Thread-safe.
/// </summary>
internal static class PlainLetters
{
    private const char First = 'À', Last = '\u1FFF', FirstAccent = '\u0300', LastAccent = '\u036F', MiddleDot = '\u30FB';

    // The letters that have no decomposition, each with what stands for it.
    private static readonly string[] s_without =
    [
        "đd", "ĐD", "ðd", "ÐD", "łl", "ŁL", "øo", "ØO", "ħh", "ĦH", "ŧt", "ŦT", "ıi", "ĸk", "ŋn", "ŊN", "ŀl", "ĿL",
        "ßss", "ẞSS", "æae", "ÆAE", "œoe", "ŒOE", "þth", "ÞTH", "ςσ", "ёе", "ЁЕ",
    ];

    private static readonly string?[] s_plain = Read();

    /// <summary>A text in composed characters (NFC, NFKC) with the plain letter of each.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(First, Last) && !text.Contains(MiddleDot, StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder plain = new(text.Length + 4);
        foreach (char unit in text)
        {
            if (unit is >= First and <= Last && s_plain[unit - First] is { } letters)
            {
                plain.Append(letters);
            }
            else if (unit != MiddleDot)
            {
                plain.Append(unit);
            }
        }

        return plain.ToString();
    }

    private static string?[] Read()
    {
        string?[] plain = new string?[Last - First + 1];
        for (char unit = First; unit <= Last; unit++)
        {
            plain[unit - First] = unit is >= FirstAccent and <= LastAccent || IsPoint(unit) ? "" : Base(unit);
        }

        foreach (string pair in s_without)
        {
            plain[pair[0] - First] = pair[1..];
        }

        return plain;
    }

    // Null: the letter is its own.
    private static string? Base(char unit)
    {
        bool isGreek = unit is (>= '\u0370' and <= '\u03FF') or >= '\u1F00';
        if (unit is > '\u024F' and < '\u1E00' && !isGreek)
        {
            return null;
        }

        return
            unit.ToString().Normalize(NormalizationForm.FormD) is [var letter, _, ..]
            && (isGreek ? char.IsLetter(letter) : char.IsAsciiLetter(letter))
            ? letter.ToString()
            : null;
    }

    private static bool IsPoint(char unit) => unit is (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640'
        or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7';
}
