using PaperNotes.Graph.Importing.Notes;

namespace PaperNotes.Graph.Importing.Pages;

// The papers that a page lists, in its order.
internal static class PaperList
{
    public static List<ListedPaper> Read(List<PageLine> lines, int from, bool lastIsWhole, int? count)
    {
        List<PageLine> rest = lines[from..];
        return rest.Any(line => line.IsBold) ? Linked(rest)
            : rest.Any(line => line.Text == "-") || (rest.Count > 0 && IsBullet(rest[0])) ? Bulleted(rest, lastIsWhole)
            : Alternating(rest, lastIsWhole).Take(count ?? int.MaxValue).ToList();
    }

    // **[Title](slug.md)** and, behind a colon, the summary.
    private static List<ListedPaper> Linked(List<PageLine> lines)
    {
        List<ListedPaper> papers = [];
        foreach (PageLine line in lines)
        {
            if (line is { IsBold: true, Address: { } address } && Slug(address) is { } slug)
            {
                papers.Add(new ListedPaper(Unescaped(line.Text), null, slug));
            }
            else if (papers.Count > 0 && line.Text.StartsWith(':') && papers[^1].Summary is null)
            {
                papers[^1] = papers[^1] with { Summary = line.Text.TrimStart(':', ' ', '\t') };
            }
        }

        return papers;
    }

    // "- Title", a lone "-", the summary. A title that the file ends in may be cut off, and is left out.
    private static List<ListedPaper> Bulleted(List<PageLine> lines, bool lastIsWhole)
    {
        List<ListedPaper> papers = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (!IsBullet(lines[i]))
            {
                continue;
            }

            string title = lines[i].Text[1..].Trim();
            List<string> summary = [];
            bool isWhole = lastIsWhole || i + 1 < lines.Count;
            int next = i + 1;
            if (next < lines.Count && lines[next].Text == "-")
            {
                next++;
            }

            for (; next < lines.Count && !IsTitle(lines, next); next++)
            {
                summary.Add(lines[next].Text);
            }

            if (isWhole && title.Length > 0)
            {
                papers.Add(new ListedPaper(title, summary.Count > 0 ? string.Join(' ', summary) : null, null));
            }

            i = next - 1;
        }

        return papers;
    }

    // Blocks between blank lines, titles and summaries in turn; the site's footer may follow the last paper.
    private static List<ListedPaper> Alternating(List<PageLine> lines, bool lastIsWhole)
    {
        List<string> blocks = [];
        bool spaced = lines.Skip(1).Any(line => line.AfterBlank);
        foreach (PageLine line in lines)
        {
            if (blocks.Count == 0 || line.AfterBlank || !spaced)
            {
                blocks.Add(line.Text);
            }
            else
            {
                blocks[^1] += " " + line.Text;
            }
        }

        List<ListedPaper> papers = [];
        for (int i = 0; i < blocks.Count; i += 2)
        {
            if (i + 1 < blocks.Count || lastIsWhole)
            {
                papers.Add(new ListedPaper(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null, null));
            }
        }

        return papers;
    }

    private static bool IsBullet(PageLine line) => line.Text.StartsWith("- ", StringComparison.Ordinal);

    // Within a summary a line may begin with a dash; a title is followed by the lone dash, or by the end.
    private static bool IsTitle(List<PageLine> lines, int at) => IsBullet(lines[at]) && (at + 1 >= lines.Count || lines[at + 1].Text == "-" || IsBullet(lines[at + 1]));

    private static string? Slug(string address)
    {
        string path = NotePath.Resolve("", address.Trim('<', '>')).TrimEnd('/');
        string last = path[(path.LastIndexOf('/') + 1)..];
        string slug = last.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? last[..^3] : last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? last[..^5] : last;
        return slug.Length > 0 && slug != "index" ? slug.Normalize() : null;
    }

    private static string Unescaped(string title) =>
        title.Replace("\\[", "[", StringComparison.Ordinal).Replace("\\]", "]", StringComparison.Ordinal).Replace("\\*", "*", StringComparison.Ordinal);
}
