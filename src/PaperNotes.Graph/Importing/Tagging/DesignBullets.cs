using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Tagging;

// The parts of a design by their headings: "**1. 中文（English Name, ABC）：…**", "### English Name", "**2. ABC 模块：…**". A coined word
// without brackets is often another's, so the note must have it several times.
internal sealed partial class DesignBullets(OwnNames own, CoinedWords words, PositionList found)
{
    private const int LongestHead = 120, ShortestName = 5, FewestUses = 4;

    public void Heading(NoteSection section) => Head(section.Heading, section.Number);

    public void Line(string line, int number)
    {
        if (Bullet().Match(line[..Math.Min(line.Length, LongestHead)]) is { Success: true } bullet)
        {
            Head(bullet.Groups["head"].Value, number);
        }
    }

    private void Head(string text, int number)
    {
        string head = Numbered().Replace(NameLists.Plain(text), "");
        int colon = head.AsSpan().IndexOfAny('：', ':');
        (string main, string inside) = NameLists.Bracketed(colon > 0 ? head[..colon] : head);
        if (Plain().IsMatch(main) || Plain().IsMatch(inside))
        {
            return;
        }

        Coined(main, number);
        bool isChinese = Characters.HasHan(main);
        string[] parts = inside.Split([',', '，', '；', ';'], StringSplitOptions.TrimEntries);
        string name = isChinese ? parts[0] : main;
        string shortName = isChinese ? (parts.Length > 1 ? parts[1] : "") : parts[0];
        if (isChinese && parts.Length == 1)
        {
            Coined(name, number);
        }

        if (!IsPart(name) || own.HasName(name))
        {
            return;
        }

        found.Add(NameLists.IsShortFormOf(shortName, name) ? $"{name} ({shortName})" : name, NotePosition.DesignBullet, number);
    }

    private void Coined(string text, int number)
    {
        foreach (string word in CoinedWords.In(text))
        {
            if (!own.HasName(word) && words.CountOf(word) >= FewestUses)
            {
                found.Add(word, NotePosition.DesignBullet, number);
            }
        }
    }

    // Several words with capitals, or one that only a name is spelled like.
    private static bool IsPart(string name) =>
        name.Length >= ShortestName && NameShape.IsName(name) && name.AsSpan().IndexOfAny("+/&,") < 0
        && (name.Contains(' ', StringComparison.Ordinal)
            ? name.Split(' ').Count(word => char.IsAsciiLetterUpper(word[0])) is >= 2 and <= 5
            : name.Skip(1).Any(char.IsAsciiLetterUpper) && name.Any(char.IsAsciiLetterLower));

    [GeneratedRegex(@"^\s*(?:[-*+]\s+)?(?:\d{1,2}[.、)]\s*\*\*|\*\*(?=\d{1,2}[.、)）]))(?<head>[^*]{3,110})(?:\*\*|$)")]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^\s*(?:(?:设计|模块|组件|创新点?|Stage|Step|Phase|Component|Module|Design)\s*)?(?:(?:\d{1,2}|[Ⅰ-Ⅹ一二三四五六七八九]|[A-Z])(?:\.\d)?\s*[.、:：)）]\s*)?"
    )]
    private static partial Regex Numbered();

    // Headings that say what stands below them, not what it is called.
    [GeneratedRegex(
        @"\b(?:Overall|Overview|Architecture|Loss|Training|Inference|Objective|Design Motivation|Core Idea|Mechanism|Function|Analysis|Preliminar|Problem|Motivation|Experiment|Setup|Stage|Step|Phase|Session|Pipeline|Rate|Metric|Evaluation|Construction|Collection|Convergence|Complexity|Guarantee|Theorem|Lemma|Algorithm|Implementation|Method|vs|for|when|with|under|between)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
