using System.Text;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Pages;

// Turns a page that a browser saved as text (*bold*, links as "text <address>", long lines broken) into the Markdown it was
// made from, as far as area pages need it.
internal static partial class SavedText
{
    public static bool IsSavedText(string text) => !text.Contains("](", StringComparison.Ordinal) && BoldCount().IsMatch(text);

    public static string ToMarkdown(string text)
    {
        StringBuilder markdown = new();
        foreach ((string block, bool isIndented) in Blocks(text))
        {
            markdown.Append(
                    isIndented && !block.Contains('¶') ? ":   " + Plain(block)
                    : Entry().Match(block) is { Success: true } entry
                        ? $"**[{Escaped(entry.Groups["title"].Value)}]({entry.Groups["address"].Value})**"
                    : Plain(Address().Replace(block, ""))
                )
                .Append("\n\n");
        }

        return text.EndsWith('\n') ? markdown.ToString() : markdown.ToString().TrimEnd('\n');
    }

    // A line goes on in the next one, unless the link of a paper ends it, a blank one parts them or the indentation changes.
    private static IEnumerable<(string Text, bool IsIndented)> Blocks(string text)
    {
        List<(List<string> Lines, bool IsIndented)> blocks = [];
        int? indentation = null;
        foreach (string line in text.Split('\n'))
        {
            string words = line.Trim();
            int before = line.Length - line.TrimStart().Length;
            if (words.Length == 0)
            {
                indentation = null;
            }
            else if (indentation == before && !blocks[^1].Lines[^1].EndsWith(">*", StringComparison.Ordinal))
            {
                blocks[^1].Lines.Add(words);
            }
            else
            {
                blocks.Add(([words], before > 0));
                indentation = before;
            }
        }

        return blocks.Select(block => (string.Join(' ', block.Lines), block.IsIndented));
    }

    private static string Plain(string block) => Bold().Replace(block, "${text}").TrimEnd();

    private static string Escaped(string title) =>
        title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    [GeneratedRegex(@"^\*[^*\n]+(?:19|20)\d{2}\*\s*·\s*\*\d[\d,]*\*", RegexOptions.Multiline)]
    private static partial Regex BoldCount();

    [GeneratedRegex(@"^\*(?<title>.+) <(?<address>[^<>\s#]+)>\*$|^(?<title>[^<>]+) <(?<address>[^<>\s#]+)>$")]
    private static partial Regex Entry();

    [GeneratedRegex(@" ?<[^<>\s]+>")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\S)\*(?=\S)(?<text>[^*]+)(?<=\S)\*(?!\S)")]
    private static partial Regex Bold();
}
