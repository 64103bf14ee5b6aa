using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Tagging;

// What the paper is about: tasks in the title, keywords, and the parts of the line of areas.
internal static partial class Subjects
{
    private const int LongestTitle = 400, LongestArea = 200;

    public static void Read(NoteFacts facts, NoteSections sections, AreaNames areas, PositionList found)
    {
        string title = facts.Title[..Math.Min(facts.Title.Length, LongestTitle)];
        foreach (NameMatch<string> match in TaskNames.Find(title))
        {
            if (!IsMeans(title, match.Start, match.Length))
            {
                found.Add(match.Entry, NotePosition.TitleTask, sections.TitleLine);
            }
        }

        int keywords = LineOf(sections, Keywords());
        foreach (string keyword in facts.Keywords)
        {
            found.Add(keyword, TaskNames.IsTask(keyword) ? NotePosition.KeywordTask : NotePosition.Keyword, keywords);
            AddWithin(keyword, keywords, found);
        }

        (int line, string area) = AreaLine(sections);
        foreach (string part in area.Split(
                ['/', '、', '，', ',', '；', ';', '·', '|', '>'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ))
        {
            if (part.Length is > 2 and < 40
                && areas.KnownKey(part) is null
                && !TaskNames.IsMeans(part)
                && part.AsSpan().IndexOfAny('(', '（') < 0)
            {
                found.Add(part, TaskNames.IsTask(part) ? NotePosition.KeywordTask : NotePosition.AreaPart, line);
                AddWithin(part, line, found);
            }
        }
    }

    // "零样本图像描述" is image captioning too.
    private static void AddWithin(string phrase, int line, PositionList found)
    {
        if (TaskNames.Within(phrase) is { } task)
        {
            found.Add(task, NotePosition.KeywordTask, line);
        }
    }

    // "via X", "by X", "X for Y": a means and no task.
    private static bool IsMeans(string title, int start, int length) =>
        Before().IsMatch(title[Math.Max(0, start - 40)..start])
        || After().IsMatch(title[(start + length)..Math.Min(title.Length, start + length + 10)]);

    private static int LineOf(NoteSections sections, Regex key)
    {
        foreach (NoteSection section in sections.All.Take(2))
        {
            int place = section.Lines.FindIndex(line => line.Length > 3 && key.IsMatch(line));
            if (place >= 0)
            {
                return section.Numbers[place];
            }
        }

        return 0;
    }

    private static (int Line, string Text) AreaLine(NoteSections sections)
    {
        foreach (NoteSection section in sections.All.Take(2))
        {
            for (int i = 0; i < section.Lines.Count; i++)
            {
                if (Area().Match(section.Lines[i]) is { Success: true } area && area.Groups["text"].Length <= LongestArea)
                {
                    return (section.Numbers[i], area.Groups["text"].Value.Trim());
                }
            }
        }

        return (0, "");
    }

    [GeneratedRegex(@"\b(?:via|by|through|using|with|from|as|beyond|without)\s+(?:[\w-]+\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s+(?:for|as|to|models?|networks?|systems?|agents?|datasets?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"^\s*(?:[-*]\s+)?\*\*(?:关键词|Keywords?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Keywords();

    [GeneratedRegex(@"^\s*(?:[-*]\s+)?\*\*(?:领域|Area|Subject)(?:\*\*\s*[:：]|\s*[:：]\*\*)\s*(?<text>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Area();
}
