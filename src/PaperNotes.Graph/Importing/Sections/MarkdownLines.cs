using System.Collections;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Sections;

// Which lines of a Markdown text say something of its structure: none within a code fence or a comment of several lines does.
internal static partial class MarkdownLines
{
    // One bit a line: whether it shows nothing (hidden of several lines, the marks of fences), and whether it is code within fences.
    public static (BitArray Hidden, BitArray Code) Cut(IReadOnlyList<string> lines, int from)
    {
        BitArray hidden = new(lines.Count);
        BitArray code = new(lines.Count);
        string? fence = null;
        bool isComment = false;
        int lastEnd = LastEnd(lines);
        for (int i = from; i < lines.Count; i++)
        {
            string line = lines[i];
            // What a mark of structure begins with.
            char first = line.AsSpan().TrimStart(' ') is [var unit, ..] ? unit : '\0';
            if (isComment)
            {
                hidden[i] = true;
                isComment = !line.Contains("-->", StringComparison.Ordinal);
            }
            else if (first is '`' or '~' && Fence().Match(line) is { Success: true } mark && IsFence(mark, fence))
            {
                hidden[i] = true;
                fence = fence is null ? mark.Groups["mark"].Value : null;
            }
            else if (fence is not null)
            {
                code[i] = true;
            }
            else if (first == '<' && i < lastEnd && Comment().IsMatch(line))
            {
                // CommonMark 4.6, kind 2; one that is never closed hides nothing.
                hidden[i] = isComment = true;
            }
        }

        return (hidden, code);
    }

    // A fence ends with a mark of its kind, at least as long, and nothing behind it.
    private static bool IsFence(Match mark, string? open) => open is null
        ? mark.Groups["mark"].Value[0] == '~' || !mark.Groups["info"].Value.Contains('`', StringComparison.Ordinal)
        : mark.Groups["mark"].Value.StartsWith(open, StringComparison.Ordinal) && mark.Groups["info"].Value.AsSpan().Trim().IsEmpty;

    private static int LastEnd(IReadOnlyList<string> lines)
    {
        int last = lines.Count - 1;
        while (last >= 0 && !lines[last].Contains("-->", StringComparison.Ordinal))
        {
            last--;
        }

        return last;
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,})(?<info>.*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}<!--(?!.*-->)")]
    private static partial Regex Comment();
}
