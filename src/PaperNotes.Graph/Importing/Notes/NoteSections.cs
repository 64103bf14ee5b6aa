using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Notes;

// A note cut at its headings; lines within code fences are never headings.
internal sealed partial class NoteSections
{
    private NoteSections(string? title, int titleLine, IReadOnlyList<NoteSection> sections)
    {
        Title = title;
        TitleLine = titleLine;
        All = sections;
    }

    // The first heading of level 1, as written.
    public string? Title { get; }

    // From 1; 0 without one.
    public int TitleLine { get; }

    // In order; the first holds what stands above every heading.
    public IReadOnlyList<NoteSection> All { get; }

    public static NoteSections Cut(IReadOnlyList<string> lines, int from)
    {
        string? title = null;
        int titleLine = 0;
        List<NoteSection> sections = [];
        NoteSection current = new("", 1);
        sections.Add(current);
        string? fence = null;
        for (int i = from; i < lines.Count; i++)
        {
            string line = lines[i];
            if (Fence().Match(line) is { Success: true } mark && (fence is null || mark.Groups["mark"].Value.StartsWith(fence, StringComparison.Ordinal)))
            {
                fence = fence is null ? mark.Groups["mark"].Value : null;
                continue;
            }

            Match heading = fence is null ? Heading().Match(line) : Match.Empty;
            if (!heading.Success)
            {
                current.Lines.Add(line);
            }
            else if (title is null && heading.Groups["level"].Length == 1)
            {
                (title, titleLine) = (heading.Groups["text"].Value.TrimEnd(), i + 1);
            }
            else
            {
                current = new NoteSection(heading.Groups["text"].Value.Trim(), heading.Groups["level"].Length);
                sections.Add(current);
            }
        }

        return new NoteSections(title, titleLine, sections);
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?<level>#{1,6})\s+(?<text>\S.*)$")]
    private static partial Regex Heading();
}

// A heading and the lines below it, up to the next heading of any level.
internal sealed record NoteSection(string Heading, int Level)
{
    public List<string> Lines { get; } = [];
}
