using System.Text.RegularExpressions;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Pages;

// A line of a page that says something: its text without Markdown, and the address it links to as a whole.
internal readonly partial record struct PageLine(
    string Text, string? Address, bool IsBold, bool AfterBlank, bool IsIndented, bool IsHeading)
{
    // Bullets are kept: in the copied layout they tell titles from summaries.
    public static List<PageLine> Of(ReadOnlySpan<string> text)
    {
        List<PageLine> lines = [];
        bool blank = true;
        foreach (string raw in text)
        {
            string line = raw.Replace('\u00A0', ' ').Trim();
            if (line.Length == 0
                || line.StartsWith("<!--", StringComparison.Ordinal)
                || line is "</div>"
                || line.StartsWith("<div", StringComparison.Ordinal))
            {
                blank = true;
                continue;
            }

            bool isBold = BoldLink().IsMatch(line);
            string? address = isBold ? BoldLink().Match(line).Groups["address"].Value : null;
            string plain = isBold ? BoldLink().Match(line).Groups["text"].Value : WithoutMarkup(line);
            lines.Add(
                new PageLine(
                    Entities.Decoded(plain.Trim()),
                    address is null ? null : Entities.Decoded(address),
                    isBold,
                    blank,
                    char.IsWhiteSpace(raw[0]),
                    HeadingMark().IsMatch(line)));
            blank = false;
        }

        return lines;
    }

    private static string WithoutMarkup(string line)
    {
        if (!line.Contains("](", StringComparison.Ordinal) && !line.StartsWith('#') && !line.Contains("**", StringComparison.Ordinal))
        {
            return line;
        }

        string unlinked = Link().Replace(line, "${text}");
        return HeadingMark().Replace(unlinked.Replace("**", "", StringComparison.Ordinal), "");
    }

    // Some lists put no bold around the link, or within it; the whole line must be it. A title in quotes may stand behind the address.
    [GeneratedRegex(
        @"^(?:[-*+]\s+|#{1,6}\s+)?(?:\*\*)?\[(?:\*\*)?(?<text>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])+?)(?:\*\*)?\]\((?<address>(?:[^()\s]|\([^()]*\)|\s+(?=[^\s""']))*)(?:\s+(?:""(?:\\.|[^""\\])*""|'(?:\\.|[^'\\])*'))?\)(?:\*\*)?$"
    )]
    private static partial Regex BoldLink();

    [GeneratedRegex(@"\[(?<text>(?:\\.|[^\[\]\\])*)\]\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex HeadingMark();
}
