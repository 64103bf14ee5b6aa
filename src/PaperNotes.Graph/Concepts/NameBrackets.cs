using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Concepts;

/// <summary>A name whose brackets were judged.</summary>
/// <param name="Main">The name without the brackets that add nothing; those that change the thing are part of it.</param>
/// <param name="Definitions">Short forms that the brackets define, with what they stand for, in plain characters.</param>
/// <param name="Citation">The citation in a bracket behind the name; null where there is none, or more than one.</param>
internal sealed record BracketedName(string Main, IReadOnlyList<(string Short, string Long)> Definitions, string? Citation);

/// <summary>Judges what stands in brackets: an abbreviation, a citation or a range adds nothing, anything else changes the name.</summary>
internal static partial class NameBrackets
{
    private const int MaxLength = 400;

    /// <summary>Judges the brackets of a name in plain characters.</summary>
    public static BracketedName Parse(string plain)
    {
        // A text of a paragraph is no name, and judging many brackets in it would cost the square of its length.
        if (plain.Length > MaxLength || plain.IndexOfAny(['(', '[']) < 0)
        {
            return new(plain, [], null);
        }

        List<(string, string)> definitions = [];
        string? citation = null;
        string main = "";
        int at = 0;
        while (at < plain.Length)
        {
            int open = plain.IndexOfAny(['(', '['], at);
            int close = open < 0 ? -1 : Closing(plain, open);
            if (close < 0)
            {
                main += plain[at..];
                break;
            }

            main += plain[at..open];
            string content = plain[(open + 1)..close].Trim();
            string before = main.Trim();
            if (before.Length == 0 || content.Length == 0)
            {
                main += $"{content} ";
            }
            else if (Abbreviations.Matches(before, ListHead(content)))
            {
                definitions.Add((before, ListHead(content)));
                main = $"{ListHead(content)} ";
            }
            else
            {
                (string kept, string? cited) = Judge(before, content, definitions);
                citation ??= cited;
                bool glued = open > 0 && !char.IsWhiteSpace(plain[open - 1]) && kept.Length > 0 && kept.Length <= 3;
                main = kept.Length == 0 ? $"{before} " : glued ? $"{before}-{kept}" : $"{before} {kept} ";
            }

            at = close + 1;
        }

        return new(main.Trim(), definitions, citation);
    }

    private static string ListHead(string content) => content.Split([',', ';'], 2)[0].Trim();

    private static int Closing(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static (string Kept, string? Citation) Judge(string before, string content, List<(string, string)> definitions)
    {
        if (YearOnly().IsMatch(content))
        {
            return IsYearPartOf(before) ? (content, null) : ("", null);
        }

        MatchCollection citations = Citation().Matches(content);
        string rest = Citation().Replace(content, "").Trim(' ', ',', ';', '.');
        List<string> kept = [];
        foreach (string part in rest.Split([',', ';']).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (Abbreviations.Matches(part, before))
            {
                definitions.Add((part, before));
            }
            else if (Abbreviations.OfLastWords(part, before) is { } last)
            {
                definitions.Add((part, last));
            }
            else if (ChineseNames.IsTranslated(before, part))
            {
                definitions.Add((part, before));
            }
            else if (!AddsNothing(before, part))
            {
                kept.Add(part);
            }
        }

        // Behind a citation, or beside a rest that narrows, the citation is not the name's own.
        string? own = kept.Count == 0 && citations.Count == 1 && !NameCitations.IsCitation(before) ? citations[0].Value : null;
        return (string.Join(' ', kept), own);
    }

    // The year of a contest or of a citation names it; the year of a method only dates it.
    private static bool IsYearPartOf(string before) =>
        before.Contains("et al", StringComparison.OrdinalIgnoreCase)
        || (Surnames().IsMatch(before) && !KnownWords.IsFamily(before.Split(' ', '-')[0].ToLowerInvariant()))
        || KnownWords.IsYearly(before);

    private static bool AddsNothing(string before, string part) =>
        SizeRange().IsMatch(part)
        || OwnWork().IsMatch(part)
        || (OneSize().IsMatch(part) && SizeWord().IsMatch(before))
        || (KnownWords.IsMaker(part) && !KnownWords.IsFamily(part.ToLowerInvariant()))
        || string.Equals(ConceptNames.FoldUnbracketed(part), ConceptNames.FoldUnbracketed(before), StringComparison.Ordinal);

    [GeneratedRegex(@"^(19|20)\d\d[a-z]?$")]
    private static partial Regex YearOnly();

    [GeneratedRegex(
        @"(?:e\.g\.,?\s*|see\s+|cf\.?\s*|by\s+|from\s+)?\p{Lu}[\p{L}'\-]+(?:(?:\s+et\s+al\b\.?)(?:,?\s*\(?(?:19|20)\d\d[a-z]?\)?(?:,\s*(?:19|20)\d\d[a-z]?)*)?|(?<=\p{Lu}\p{Ll}+)(?:\s*(?:&|and|,)\s*\p{Lu}\p{Ll}+)*,?\s+\(?(?:19|20)\d\d[a-z]?\)?(?![\d\-]))"
    )]
    private static partial Regex Citation();

    [GeneratedRegex(@"^(?:from\s+)?\d+(?:\.\d+)?\s*[BMKbmk]?\s*(?:-|to|~|/?\.\.\.?)\s*\d+(?:\.\d+)?\s*[BMTbmt](?:\s+param(?:eter)?s?)?$")]
    private static partial Regex SizeRange();

    [GeneratedRegex(@"^(?:~|about\s+|ca\.\s*)?\d+(?:\.\d+)?\s*[BMbm](?:\s+param(?:eter)?s?)?$")]
    private static partial Regex OneSize();

    [GeneratedRegex(@"(?i)(?<![\p{L}])(?:nano|tiny|mini|small|base|medium|large|huge|giant|xl|xxl|xs)$")]
    private static partial Regex SizeWord();

    [GeneratedRegex(
        @"(?i)^(?:ours?|our (?:method|model|approach)|proposed|this (?:work|paper)|various sizes|all sizes|several sizes|multiple sizes|different sizes)$"
    )]
    private static partial Regex OwnWork();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:(?:,| and| &)? \p{Lu}\p{Ll}+){0,2}$")]
    private static partial Regex Surnames();
}

/// <summary>Citations used as names.</summary>
internal static partial class NameCitations
{
    /// <summary>Whether the name is a citation and nothing more: Hoffmann et al. 2022, Cha &amp; Cho (2025).</summary>
    public static bool IsCitation(string plain) => Whole().IsMatch(plain);

    /// <summary>Whether a citation says its year; without one it may be any of a name's papers.</summary>
    public static bool HasYear(string plain) => Year().IsMatch(plain);

    [GeneratedRegex(
        @"^\p{Lu}[\p{L}'\-]+(?:\s+et\s+al\b\.?,?\s*(?:\(?(?:19|20)\d\d[a-z]?\)?)?|\s*(?:&|and)\s+\p{Lu}[\p{L}'\-]+,?\s*\(?(?:19|20)\d\d[a-z]?\)?)$"
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?:19|20)\d\d")]
    private static partial Regex Year();
}
