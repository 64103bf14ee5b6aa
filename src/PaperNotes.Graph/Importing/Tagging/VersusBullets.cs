using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Importing.Tagging;

// Bullets that contrast the paper with other works: "- **vs X / Y (Z)**: …", "- **与 X 的区别**：…", "- **Comparison with X**: …".
internal static partial class VersusBullets
{
    private const int LongestHead = 160;

    public static void Read(string line, int number, NotePart part, OwnNames own, PositionList found)
    {
        if (part == NotePart.Experiments || line[0] is not (' ' or '-' or '*' or '+' or '•' or >= '0' and <= '9'))
        {
            return;
        }

        ReadOnlySpan<char> text = line.AsSpan(0, Math.Min(line.Length, LongestHead));
        if (Bullet().Match(text.ToString()) is not { Success: true } bullet)
        {
            return;
        }

        string head = Head(text[bullet.Length..].ToString(), bullet.Groups["bold"].Length > 0);
        if (head.Length == 0 || (part != NotePart.Related && Characters.HasHan(bullet.Groups["word"].Value)))
        {
            return;
        }

        foreach (string name in NameLists.Of(head, own))
        {
            found.Add(name, NotePosition.VersusBullet, number);
        }
    }

    // Up to the end of the bold or to the colon.
    private static string Head(string text, bool isBold)
    {
        int bold = isBold ? text.IndexOf("**", StringComparison.Ordinal) : -1;
        int colon = text.AsSpan().IndexOfAny('：', ':');
        int end = bold >= 0 ? bold : colon;
        if (end <= 0)
        {
            return "";
        }

        // "**vs X** (Z):" names Z too, and a colon within the bold ends the head.
        string head = colon > 0 && colon < end ? text[..colon] : text[..end];
        string rest = bold >= 0 ? text[(bold + 2)..].TrimStart() : "";
        int close = rest is ['(' or '（', ..] ? rest.AsSpan().IndexOfAny(')', '）') : -1;
        return Relation().Replace(close > 0 ? $"{head} {rest[..(close + 1)]}" : head, "");
    }

    [GeneratedRegex(
        @"^\s*(?:[-*+•]|\d{1,2}[.)、])\s+(?<bold>\*\*)?\s*(?:(?:本文|Ours|我们)\s*)?(?<word>vs\.?(?=\s|[^\x00-\x7F])|versus\b|compared (?:to|with)\b|comparison with\b|differences? from\b|与|和|对比|相比于?|相较于?|区别于)\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?:的|之间的?)?(?:关系|区别|对比|差异|不同|比较|联系|相比|相似|异同)(?:与区别|和区别|与联系)?\s*$|\s(?:differences?|comparison)$")]
    private static partial Regex Relation();
}
