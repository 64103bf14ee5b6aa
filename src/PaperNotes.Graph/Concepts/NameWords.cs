using System.Globalization;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>Splits a name in plain characters into its pieces.</summary>
internal static class NameWords
{
    /// <summary>The pieces in order, brackets and other separators left out.</summary>
    public static List<NameWord> Split(string plain)
    {
        List<NameWord> words = [];
        int i = 0;
        bool space = true;
        while (i < plain.Length)
        {
            char unit = plain[i];
            int start = i;
            if (char.IsAsciiDigit(unit))
            {
                i = EndOfNumber(plain, i);
                words.Add(IsSpelledTo(plain, start, i, words)
                    ? new("to", "to", NameWordKind.Letters, space)
                    : Number(plain[start..i], space));
            }
            else if (IsLetter(unit))
            {
                // Chinese behind or before Latin letters is a word of its own: KL散度 is KL 散度.
                bool eastAsian = Characters.IsEastAsian(unit);
                while (i < plain.Length && IsLetter(plain[i]) && Characters.IsEastAsian(plain[i]) == eastAsian)
                {
                    i++;
                }

                AddLetters(words, plain, start, i, space);
                // The possessive says nothing: Dijkstra's algorithm.
                if (i + 1 < plain.Length
                    && plain[i] == '\''
                    && plain[i + 1] is 's' or 'S'
                    && (i + 2 == plain.Length || !char.IsLetter(plain[i + 2])))
                {
                    i += 2;
                }
            }
            else
            {
                if (unit is '+' or '*' or '#' or '<' or '>' or '=' or '≤' or '≥' or '!' && words.Count > 0)
                {
                    words.Add(new(unit.ToString(), unit.ToString(), NameWordKind.Symbol, space));
                }

                i++;
                space = unit is ' ';
                continue;
            }

            space = false;
        }

        return words;
    }

    // sim2real, text2SQL; but not Qwen2VL, where a family's generation stands between letters.
    private static bool IsSpelledTo(string plain, int start, int end, List<NameWord> words) =>
        end - start == 1
        && plain[start] == '2'
        && start > 0
        && end < plain.Length
        && char.IsAsciiLetter(plain[start - 1])
        && char.IsAsciiLetter(plain[end])
        && words.Count > 0
        && words[^1].Raw.Length >= 3
        && words[^1].Raw.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0
        && !KnownWords.IsFamily(words[^1].Text)
        && (end + 1 < plain.Length && char.IsAsciiLetter(plain[end + 1]));

    private static bool IsLetter(char unit) =>
        char.IsLetter(unit) || char.IsSurrogate(unit) || Characters.IsMark(unit) || Characters.IsNumeral(unit);

    private static void AddLetters(List<NameWord> words, string plain, int start, int end, bool space)
    {
        string raw = plain[start..end];
        bool beforeDigit = end < plain.Length && char.IsAsciiDigit(plain[end]);
        if (words.Count > 0 && IsVersionMark(raw, plain, end))
        {
            return;
        }

        if (beforeDigit && EndsInVersionMark(raw))
        {
            raw = raw[..^1];
        }

        // ZeRO is a name, Zero a number.
        int number = raw.Length is >= 3 and <= 5 ? Spelled(raw) : -1;
        if (number >= 0 && !raw.AsSpan(1).ContainsAnyInRange('A', 'Z'))
        {
            words.Add(new(raw, number.ToString(CultureInfo.InvariantCulture), NameWordKind.Number, space));
            return;
        }

        words.Add(new(raw, WordForms.Canonical(raw), NameWordKind.Letters, space));
    }

    private static int Spelled(string raw)
    {
        string[] numbers = KnownWords.Numbers;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i].Length == raw.Length && numbers[i].Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    // DINOv2, MobileNetv2, DeepSeekV3: the v belongs to the number; in Conv2D it does not.
    private static bool EndsInVersionMark(string raw) =>
        raw.Length >= 3 && !raw.EndsWith("conv", StringComparison.OrdinalIgnoreCase)
        && (raw[^1] == 'v' ? char.IsUpper(raw[^2]) || raw.Length >= 4 : raw[^1] == 'V' && char.IsLower(raw[^2]));

    // "v0.1", "V2", "version 2", "ver. 2" behind a name.
    private static bool IsVersionMark(string raw, string plain, int end)
    {
        if (raw is "v" or "V")
        {
            return end < plain.Length
                && (char.IsAsciiDigit(plain[end]) || (plain[end] == '.' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1])));
        }

        return raw is "version" or "Version" or "ver" or "Ver" && plain[end..].AsSpan().TrimStart(" .-").IndexOfAnyInRange('0', '9') == 0;
    }

    private static int EndOfNumber(string plain, int i)
    {
        int start = i;
        while (i < plain.Length)
        {
            if (char.IsAsciiDigit(plain[i]) || IsInsideNumber(plain, start, i))
            {
                i++;
            }
            else if (i + 1 < plain.Length && plain[i] is 'x' or 'X' && char.IsAsciiDigit(plain[i + 1]))
            {
                // 8x7B and 256x256 are one number.
                i++;
                start = i;
            }
            else
            {
                break;
            }
        }

        // A unit is one letter (two in "bn", "mn") that no letter or digit follows: 7B, 3D, 4o, but not 4bit nor R2D2.
        if (i < plain.Length && char.IsAsciiLetter(plain[i]) && !(i + 1 < plain.Length && char.IsAsciiLetterOrDigit(plain[i + 1])))
        {
            return i + 1;
        }

        if (i + 1 < plain.Length && plain[i] is ' ' or '-' && plain[i + 1] is 'B' or 'M' or 'K' or 'D'
            && (plain[i + 1] != 'D' || plain[i] == '-') && !(i + 2 < plain.Length && char.IsAsciiLetterOrDigit(plain[i + 2]))
            && (plain[i] == ' ' || plain[i + 1] == 'D'))
        {
            return i + 2;
        }

        return i;
    }

    // The point of 3.1, the comma of 1,000, and the underscore or p of Llama_3_1 and Qwen2p5.
    private static bool IsInsideNumber(string plain, int start, int i)
    {
        if (i + 1 >= plain.Length || !char.IsAsciiDigit(plain[i + 1]) || i == start)
        {
            return false;
        }

        return plain[i] == '.'
            || (plain[i] is '_' or 'p' && i == start + 1 && start > 0 && !(i + 2 < plain.Length && char.IsAsciiLetterOrDigit(plain[i + 2])))
            || (
                plain[i] == ','
                && i + 3 < plain.Length
                && char.IsAsciiDigit(plain[i + 2])
                && char.IsAsciiDigit(plain[i + 3])
                && i - start <= 3);
    }

    private static NameWord Number(string raw, bool space)
    {
        string text = raw.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal).Replace('_', '.');
        if (text.Length > 2 && text.IndexOf('p', StringComparison.Ordinal) == 1)
        {
            text = text.Replace('p', '.');
        }

        char unit = text[^1];
        if (char.IsAsciiLetter(unit))
        {
            return text.Contains('x', StringComparison.Ordinal) && unit is 'b' or 'm'
                ? new(raw, text, NameWordKind.Size, space)
                : unit is 'b' or 'm' && Millions(text[..^1], unit) is { } size
                ? new(raw, size, NameWordKind.Size, space)
                : new(raw, text, NameWordKind.Number, space);
        }

        // 2.0 is 2, and a year is its last two digits: AIME 2024, AIME'24.
        while (text.EndsWith(".0", StringComparison.Ordinal) && text.Length > 2 && text[0] != '0')
        {
            text = text[..^2];
        }

        bool year = text.Length == 4 && int.TryParse(text, CultureInfo.InvariantCulture, out int value) && value is >= 1990 and < 2040;
        return new(raw, year ? text[2..] : text, NameWordKind.Number, space);
    }

    /// <summary>A size in millions or billions as its canonical text; null where the number is none.</summary>
    public static string? Millions(string number, char unit)
    {
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value > 1_000_000)
        {
            return null;
        }

        decimal millions = unit == 'b' ? value * 1000 : value;
        return millions >= 1000 && unit == 'b' || millions >= 1000
            ? (millions / 1000).ToString("0.####", CultureInfo.InvariantCulture) + "b"
            : millions.ToString("0.####", CultureInfo.InvariantCulture) + "m";
    }
}
