using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Tagging;

// The parts of a design by their headings: "**1. 中文（English Name, ABC）：…**", "### English Name". A short name without brackets is
// mostly another's.
internal static partial class DesignBullets
{
    private const int LongestHead = 120, ShortestName = 5;

    public static void Heading(NoteSection section, OwnNames own, PositionList found) => Head(section.Heading, section.Number, own, found);

    public static void Line(string line, int number, OwnNames own, PositionList found)
    {
        if (Bullet().Match(line[..Math.Min(line.Length, LongestHead)]) is { Success: true } bullet)
        {
            Head(bullet.Groups["head"].Value, number, own, found);
        }
    }

    private static void Head(string text, int number, OwnNames own, PositionList found)
    {
        string head = Numbered().Replace(NameLists.Plain(text), "");
        int colon = head.AsSpan().IndexOfAny('：', ':');
        (string main, string inside) = NameLists.Bracketed(colon > 0 ? head[..colon] : head);
        if (Plain().IsMatch(main) || Plain().IsMatch(inside))
        {
            return;
        }

        bool isChinese = Characters.HasHan(main);
        string[] parts = inside.Split([',', '，', '；', ';'], StringSplitOptions.TrimEntries);
        string name = isChinese ? parts[0] : main;
        string shortName = isChinese ? (parts.Length > 1 ? parts[1] : "") : parts[0];
        if (!IsPart(name) || own.HasName(name))
        {
            return;
        }

        found.Add(NameLists.IsShortFormOf(shortName, name) ? $"{name} ({shortName})" : name, NotePosition.DesignBullet, number);
    }

    // Several words with capitals, or one that only a name is spelled like.
    private static bool IsPart(string name) =>
        name.Length >= ShortestName && NameShape.IsName(name) && name.AsSpan().IndexOfAny("+/&,") < 0
        && (name.Contains(' ', StringComparison.Ordinal)
            ? name.Split(' ').Count(word => char.IsAsciiLetterUpper(word[0])) is >= 2 and <= 5
            : name.Skip(1).Any(char.IsAsciiLetterUpper) && name.Any(char.IsAsciiLetterLower));

    [GeneratedRegex(@"^\s*(?:[-*+]\s+)?(?:\d{1,2}[.、)]\s*\*\*|\*\*(?=\d{1,2}[.、)）]))(?<head>[^*]{3,110})(?:\*\*|$)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?:(?:设计|模块|组件|创新点?|Stage|Step|Phase|Component|Module|Design)\s*)?(?:(?:\d{1,2}|[Ⅰ-Ⅹ一二三四五六七八九]|[A-Z])(?:\.\d)?\s*[.、:：)）]\s*)?")]
    private static partial Regex Numbered();

    // Headings that say what stands below them, not what it is called.
    [GeneratedRegex(@"\b(?:Overall|Overview|Architecture|Loss|Training|Inference|Objective|Design Motivation|Core Idea|Mechanism|Function|Analysis|Preliminar|Problem|Motivation|Experiment|Setup|Stage|Step|Phase|Theorem|Lemma|Algorithm|Implementation|Method|vs)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
