using PaperNotes.Graph.Importing.Notes;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Pages;

// The papers that a page lists, in its order.
internal static class PaperList
{
    public static List<ListedPaper> Read(List<PageLine> lines, int from, bool lastIsWhole, int? count)
    {
        List<PageLine> rest = lines[from..];
        int most = Math.Min(count ?? rest.Count, rest.Count);
        return rest.Any(line => line.IsBold) ? Linked(rest)
            : rest.Any(IsDash) || (rest.Count > 0 && IsBullet(rest[0])) ? Bulleted(rest, lastIsWhole)
            : IsIndented(rest, most) ? [.. Indented(rest, lastIsWhole).Take(most)]
            : [.. Blocks(rest, lastIsWhole, most).Take(most)];
    }

    // The venue and area that the addresses of all entries agree on; addresses within one area name none.
    public static (string? Venue, string? Area) KeyOf(List<PageLine> lines, int from)
    {
        List<(string?, string?)> keys =
        [
            .. lines.Skip(from).Where(line => line.IsBold && line.Address is not null).Select(line => NotePath.Of(Target(line.Address!)))
                .Where(path => path.Area is not null).Select(path => (path.Venue, path.Area)).Distinct(),
        ];
        return keys is [var only] ? only : default;
    }

    // **[Title](slug.md)** and the next line, behind a colon unless the page has none.
    private static List<ListedPaper> Linked(List<PageLine> lines)
    {
        bool marked = lines.Any(IsMarked);
        List<ListedPaper> papers = [];
        foreach (PageLine line in lines)
        {
            if (line is { IsBold: true, Address: { } address } && Slug(address) is { } slug)
            {
                papers.Add(new ListedPaper(Unescaped(line.Text), null, slug));
            }
            else if (papers.Count > 0 && !line.IsHeading && (!marked || IsMarked(line)) && papers[^1].Summary is null)
            {
                papers[^1] = papers[^1] with { Summary = line.Text.TrimStart(':', ' ', '\t') };
            }
        }

        return papers;
    }

    // "- Title", a lone "-", the summary. A title that the file ends in may be cut off, and is left out; a dash there may begin one.
    private static List<ListedPaper> Bulleted(List<PageLine> all, bool lastIsWhole)
    {
        List<PageLine> lines = !lastIsWhole && IsDash(all[^1]) ? all[..^1] : all;
        bool dashed = lines.Any(IsDash);
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
            if (next < lines.Count && IsDash(lines[next]))
            {
                next++;
                if (next == lines.Count - 1)
                {
                    // What follows a lone dash and ends the page is a summary, even where it begins with a dash.
                    summary.Add(lines[next++].Text);
                }
            }

            for (; next < lines.Count && !IsTitle(lines, next, dashed); next++)
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

    // Titles stand out to the left of their summaries.
    private static List<ListedPaper> Indented(List<PageLine> lines, bool lastIsWhole)
    {
        List<List<string>> papers = [];
        foreach (PageLine line in lines)
        {
            if (line.IsIndented && papers.Count > 0)
            {
                papers[^1].Add(line.Text);
            }
            else
            {
                papers.Add([line.Text]);
            }
        }

        return OfBlocks(papers, lastIsWhole);
    }

    // Without indentation, blocks between blank lines are titles and summaries in turn, or, where more than a title stands in
    // the place of a title, papers. The site's footer may follow the last paper.
    private static List<ListedPaper> Blocks(List<PageLine> lines, bool lastIsWhole, int most)
    {
        List<List<string>> blocks = [];
        bool spaced = lines.Take(2 * most).Skip(1).Any(line => line.AfterBlank);
        foreach (PageLine line in lines)
        {
            if (blocks.Count == 0 || line.AfterBlank || !spaced)
            {
                blocks.Add([line.Text]);
            }
            else
            {
                blocks[^1].Add(line.Text);
            }
        }

        List<List<string>> titles = [.. blocks.Where((_, i) => i % 2 == 0).Take(most)];
        return titles.Count(block => block.Count > 1) * 2 > titles.Count
            ? OfBlocks(blocks, lastIsWhole)
            : OfBlocks([.. blocks.Select(block => string.Join(' ', block)).Chunk(2).Select(pair => pair.ToList())], lastIsWhole);
    }

    // The first line of a block is the title, the others are the summary.
    private static List<ListedPaper> OfBlocks(List<List<string>> blocks, bool lastIsWhole) =>
    [
        .. blocks.Where((block, i) => lastIsWhole || i < blocks.Count - 1 || block.Count > 1)
            .Select(block => new ListedPaper(block[0], block.Count > 1 ? string.Join(' ', block.Skip(1)) : null, null)),
    ];

    // What follows the papers that the page counts does not tell how they are laid out.
    private static bool IsIndented(List<PageLine> lines, int most)
    {
        List<int> titles = [.. Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsIndented).Take(most)];
        return titles.Count(i => i + 1 < lines.Count && lines[i + 1].IsIndented) * 2 > titles.Count;
    }

    private static bool IsBullet(PageLine line) => line.Text.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsMarked(PageLine line) => line.Text.StartsWith(':');

    private static bool IsDash(PageLine line) => line.Text == "-";

    // Within a summary a line may begin with a dash; on a page with lone dashes a title is followed by one, or by the end.
    private static bool IsTitle(List<PageLine> lines, int at, bool dashed) =>
        IsBullet(lines[at]) && (!dashed || at + 1 >= lines.Count || IsDash(lines[at + 1]));

    private static string Target(string address) => NotePath.Resolve("", address.Trim('<', '>'));

    private static string? Slug(string address)
    {
        string path = Target(address);
        string last = path[(path.LastIndexOf('/') + 1)..];
        string slug =
            last.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? last[..^3]
            : last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? last[..^5]
            : last;
        return slug.Length > 0 && slug != "index" ? Normalization.Nfc(slug) : null;
    }

    private static string Unescaped(string title) =>
        title.Replace("\\[", "[", StringComparison.Ordinal)
            .Replace("\\]", "]", StringComparison.Ordinal)
            .Replace("\\*", "*", StringComparison.Ordinal);
}
