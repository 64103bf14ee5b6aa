using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>Brings the characters of a name into one writing: compatibility forms, dashes, quotes, Greek letters, accents.</summary>
internal static partial class NameText
{
    private static readonly Dictionary<char, string> s_letters = VocabularyFile.Read("characters.txt").Canonical("", StringComparer.Ordinal)
        .Where(pair => pair.Key != pair.Value)
        .ToDictionary(pair => pair.Key[0], pair => pair.Value == "-" ? "" : pair.Value.Replace('_', ' '));

    /// <summary>The name in plain characters, still in its own case, its spaces single.</summary>
    public static string Plain(string name)
    {
        if (IsPlain(name))
        {
            return (name.Contains("  ", StringComparison.Ordinal) ? Spaces().Replace(name, " ") : name).Trim();
        }

        StringBuilder plain = new(name.Length + 8);
        foreach (char unit in PlainLetters.Of(Normalization.Simple(Valid(WithoutMarkup(name)))))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.DashPunctuation || unit == '−')
            {
                plain.Append('-');
            }
            else if (s_letters.TryGetValue(unit, out string? spelled))
            {
                plain.Append(spelled);
            }
            else if (unit is >= 'Α' and <= 'Ω' && s_letters.TryGetValue((char)(unit + 32), out string? capital))
            {
                plain.Append(char.ToUpperInvariant(capital[0])).Append(capital, 1, capital.Length - 1);
            }
            else
            {
                plain.Append(unit);
            }
        }

        string text = plain.ToString();
        text = Without().Replace(text, "without ");
        text = With().Replace(text, "with ");
        return Spaces().Replace(text, " ").Trim();
    }

    /// <summary>The text with lone surrogates replaced.</summary>
    public static string Valid(string text)
    {
        foreach (char unit in text)
        {
            if (char.IsSurrogate(unit))
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }

    // What Markdown and HTML leave around names: **bold**, `code`, R&amp;D.
    private static string WithoutMarkup(string name)
    {
        string text = name.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(name) : name;
        return Marked().Replace(text, "$1$2");
    }

    private static bool IsPlain(string name)
    {
        foreach (char unit in name)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not (' ' or '-' or '.' or '(' or ')' or '_' or ',' or '+' or ':' or '\''))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\*\*([^*]+)\*\*|`([^`]+)`")]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<![\p{L}\d])[wW]/[oO](?![\p{L}\d])")]
    private static partial Regex Without();

    [GeneratedRegex(@"(?<![\p{L}\d])[wW]/(?=[\s\p{L}\d])")]
    private static partial Regex With();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
