using System.Text;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Sections;

// Titles: as notes decorate them, as the site makes file names of them, and as they are compared.
internal static partial class Titles
{
    private const int SlugLength = 80;

    // What stands between the halves of a title that was written twice: "# ", blanks.
    private const int MarkLength = 8;

    public static string Clean(string title)
    {
        string plain = Prefix().Replace(ClosedHeading().Replace(Normalization.WithoutInvisible(title), "").Trim(), "").Trim();
        plain = Link().Match(plain) is { Success: true } link ? link.Groups["text"].Value.Trim() : plain;
        plain = plain is ['*', '*', .. string bold, '*', '*'] && !bold.Contains("**", StringComparison.Ordinal) ? bold.Trim() : plain;
        return Entities.Decoded(Once(plain));
    }

    // A heading that was written twice into one line: "A Title# A Title".
    private static string Once(string title)
    {
        for (int mark = title.IndexOf('#', StringComparison.Ordinal); mark > 0; mark = title.IndexOf('#', mark + 1))
        {
            // Both halves are nearly of one length: only few places are looked at twice.
            if (Math.Abs(title.Length - (2 * mark)) <= MarkLength
                && title.AsSpan(mark).TrimStart("# ").SequenceEqual(title.AsSpan(0, mark).TrimEnd()))
            {
                return title[..mark].TrimEnd();
            }
        }

        return title;
    }

    // Whether it is a note's and says so: "[Paper Note] …", "[论文解读] …".
    public static bool NamesNote(string title) => Prefix().IsMatch(title.Trim());

    // Front matter puts some titles in quotes as a whole; quotes that belong to a title do not stand at both of its ends only.
    public static string Unquoted(string title) =>
        title is ['"', .. string inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) ? inner.Trim() : title;

    // The site's rule: lower case, words joined by '_', punctuation dropped but '-', cut at 80 characters.
    public static string Slug(string title)
    {
        StringBuilder slug = new(title.Length);
        foreach (Rune rune in Normalization.Nfc(title).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '-')
            {
                slug.Append(rune.ToString());
            }
            else if ((Rune.IsWhiteSpace(rune) || rune.Value == '_') && slug.Length > 0 && slug[^1] != '_')
            {
                slug.Append('_');
            }
        }

        string whole = slug.ToString().Trim('_');
        // Never half a character.
        return whole.Length <= SlugLength ? whole : whole[..(char.IsHighSurrogate(whole[SlugLength - 1]) ? SlugLength - 1 : SlugLength)];
    }

    // Two titles with one normal form are one paper's, if the venue is the same: only letters and digits count.
    public static string Normal(string title)
    {
        StringBuilder normal = new(title.Length);
        foreach (Rune rune in Normalization.Nfkc(title).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                normal.Append(rune.ToString());
            }
        }

        return normal.ToString();
    }

    [GeneratedRegex(
        @"^(?:[\[【]\s*(?:Paper Notes?|论文(?:阅读)?笔记|论文(?:阅读|解读|精读|速读)|笔记)\s*[\]】]|(?:Paper Notes?|论文(?:阅读)?笔记|论文(?:解读|精读))\s*[:：])\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    // What closes a heading and is no part of it: "##", "<br>", "{#anchor}"; from the right, so that blanks elsewhere cost nothing.
    [GeneratedRegex(@"(?:\s#+|\s|<br\s*/?>|\{\s*[#.:][^{}]*\})+\z", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex ClosedHeading();

    [GeneratedRegex(@"^\[(?<text>.+)\]\(\s*<?(?:https?://|\.{0,2}/)[^()\s]*>?\s*\)$")]
    private static partial Regex Link();
}
