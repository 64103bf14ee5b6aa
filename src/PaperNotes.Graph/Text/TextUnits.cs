namespace PaperNotes.Graph.Text;

/// <summary>The characters of a text that matter for finding names in it: lower case, no hyphens, no spaces but between numbers.</summary>
internal static class TextUnits
{
    /// <summary>Stands between two numbers.</summary>
    public const char Gap = ' ';

    /// <summary>Ends a phrase: no name runs over it.</summary>
    public const char Stop = '\n';

    /// <summary>What stands for a unit that is left out, and for one that ends a phrase unless it is a point in a number.</summary>
    private const char None = '\0', Break = '\u0001';

    private static readonly char[] s_units = [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => UnitOf((char)unit))];

    /// <summary>The characters that matter, with where they stand in the text; what the list held before goes.</summary>
    public static void Read(string text, List<(int Start, char Unit)> units)
    {
        units.Clear();
        bool separated = false;
        char last = Stop;
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i], read = s_units[unit];
            if (read > Break || IsPoint(text, i))
            {
                if (separated && char.IsAsciiDigit(last) && char.IsAsciiDigit(unit))
                {
                    units.Add((i - 1, Gap));
                }

                last = read > Break ? read : unit;
                separated = false;
                units.Add((i, last));
            }
            else
            {
                // Punctuation and brackets end a phrase; a line break inside a paragraph does not.
                separated = true;
                if (read == Break
                    && (unit is not ('\r' or '\n' or '\t') || (i + 1 < text.Length && text[i + 1] is '\n' or '\r')))
                {
                    last = Stop;
                    units.Add((i, Stop));
                }
            }
        }
    }

    /// <summary>Whether a word starts or ends before the character at <paramref name="at"/>.</summary>
    public static bool IsBoundary(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return true;
        }

        char before = text[at - 1], after = text[at];
        if (!Characters.IsPartOfWord(before) || !Characters.IsPartOfWord(after))
        {
            // 3.1 goes on behind its point; HumanEval+ behind its letters.
            return !(after is '+' or '*' or '#' && char.IsLetterOrDigit(before))
                && !(after == '.' && IsPoint(text, at)) && !(before == '.' && IsPoint(text, at - 1));
        }

        // Beyond U+FFFF, halves of characters do not tell what they are.
        return Characters.IsEastAsian(before) || Characters.IsEastAsian(after) || char.IsSurrogate(before) || char.IsSurrogate(after);
    }

    private static char UnitOf(char unit) =>
        Characters.IsPartOfWord(unit) || unit is '+' or '*' or '#' or '&' or '@'
            ? unit is >= 'Ａ' and <= 'ｚ' ? (char)(unit - 'Ａ' + 'A') : char.ToLowerInvariant(unit)
        : Characters.IsJoint(unit) || Characters.IsApostrophe(unit) || unit is '_' or '–' ? None
        : Break;

    private static bool IsPoint(string text, int i) =>
        text[i] == '.' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
