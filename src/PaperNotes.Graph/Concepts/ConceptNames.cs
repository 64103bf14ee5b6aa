using System.Globalization;
using System.Text;

namespace PaperNotes.Graph.Concepts;

/// <summary>The spellings of concept names. Pure and thread-safe.</summary>
public static class ConceptNames
{
    /// <summary>
    /// The canonical spelling of a name by itself: two names with one fold are one concept. Empty only for a name without any
    /// visible character.
    /// </summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (Rune rune in Valid(name).Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '+' or '*' or '#' or '.' or '¬')
            {
                folded.Append(rune.ToString());
            }
            else if (folded.Length > 0 && char.IsAsciiDigit(folded[^1]))
            {
                folded.Append(' ');
            }
        }

        string key = folded.ToString().Trim();
        return key.Length > 0 ? key : string.Concat(name.Where(unit => !char.IsWhiteSpace(unit)));
    }

    /// <summary>The folded spellings that a query may mean, the surest first; a name with brackets also asks for its parts.</summary>
    public static IReadOnlyList<string> Lookups(string name) => [Fold(name)];

    /// <summary>
    /// The key of a concept, topic or author: lower case, words joined by '-', letters of any script kept, symbols that carry
    /// meaning spelled out (<c>C++</c> is <c>c-plus-plus</c>). Never empty.
    /// </summary>
    public static string Slug(string name)
    {
        StringBuilder slug = new(name.Length + 8);
        string text = Valid(name).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? symbol = SymbolName(rune);
            if (symbol is not null)
            {
                Separate(slug);
                slug.Append(symbol).Append('-');
            }
            else if (IsPartOfWord(rune))
            {
                slug.Append(rune.ToString());
            }
            else if (rune.Value is not ('\'' or '’'))
            {
                Separate(slug);
            }
        }

        string key = slug.ToString().Trim('-');
        return key.Length > 0 ? key : string.Join('-', text.EnumerateRunes().Select(rune => $"u{rune.Value:x4}").DefaultIfEmpty("unnamed"));
    }

    private static void Separate(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    private static string? SymbolName(Rune rune) => rune.Value switch
    {
        '+' => "plus",
        '*' => "star",
        '#' => "sharp",
        '@' => "at",
        '&' => "and",
        '%' => "percent",
        '¬' => "not",
        '∞' => "infinity",
        _ => null,
    };

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // A lone surrogate has no normal form.
    private static string Valid(string name) => name.Any(char.IsSurrogate) ? string.Concat(name.EnumerateRunes()) : name;
}
