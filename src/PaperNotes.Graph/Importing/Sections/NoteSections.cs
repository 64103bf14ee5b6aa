using System.Collections;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Sections;

// A note cut at its headings; lines within code fences are never headings, and comments of several lines are left out.
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
        NoteSection current = new("", 1, 0);
        sections.Add(current);
        (BitArray hidden, BitArray code) = MarkdownLines.Cut(lines, from);
        for (int i = from; i < lines.Count; i++)
        {
            if (hidden[i])
            {
                continue;
            }

            string line = lines[i];
            Match heading = code[i] || !line.StartsWith('#') ? Match.Empty : Heading().Match(line);
            if (!heading.Success)
            {
                current.Lines.Add(line);
                current.Numbers.Add(i + 1);
                current.IsCode.Add(code[i]);
            }
            else if (title is null && heading.Groups["level"].Length == 1)
            {
                (title, titleLine) = (heading.Groups["text"].Value.TrimEnd(), i + 1);
            }
            else
            {
                current = new NoteSection(heading.Groups["text"].Value.Trim(), heading.Groups["level"].Length, i + 1);
                sections.Add(current);
            }
        }

        return new NoteSections(title, titleLine, sections);
    }

    [GeneratedRegex(@"^(?<level>#{1,6})\s+(?<text>\S.*)$")]
    private static partial Regex Heading();
}

// A heading, its line in the file, and the lines below it, up to the next heading of any level.
internal sealed record NoteSection(string Heading, int Level, int Number)
{
    private string?[]? _prose;

    public List<string> Lines { get; } = [];

    // Where each of the lines stands in the file, from 1.
    public List<int> Numbers { get; } = [];

    // Whether each of the lines stands within a code fence.
    public List<bool> IsCode { get; } = [];

    // One of the lines as prose (Prose), made once. Asked for when all lines are there.
    public string ProseOf(int i) => (_prose ??= new string?[Lines.Count])[i] ??= Prose.Of(Lines[i]);
}
