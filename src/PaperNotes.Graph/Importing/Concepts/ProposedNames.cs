using System.Text.RegularExpressions;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing.Concepts;

// The name of what a paper proposes: from a title "NAME: …", else from the sentence of the TL;DR that introduces it.
internal static partial class ProposedNames
{
    private const int MaxWords = 5;

    public static IReadOnlyList<string> Find(string title, string? summary, NoteSections sections)
    {
        string text = summary ?? "";
        if (OfTitle(title, text, sections) is { } named)
        {
            return [named];
        }

        return OfSummary(text) is { } introduced ? [introduced] : [];
    }

    // Whether a proposal is a data set rather than a method: by its name or by what the title says it is.
    public static ConceptKind KindOf(string name, string title) =>
        DatasetName().IsMatch(name) || (title.StartsWith(name, StringComparison.Ordinal) && DatasetTitle().IsMatch(title[name.Length..]))
            ? ConceptKind.Dataset
            : ConceptKind.Method;

    // A name with its short form in brackets also goes by each of both.
    public static IEnumerable<string> Parts(string name) =>
        Bracketed().Match(name) is { Success: true } both ? [name, both.Groups["long"].Value, both.Groups["short"].Value] : [name];

    private static string? OfTitle(string title, string summary, NoteSections sections)
    {
        Match match = TitleName().Match(title);
        if (!match.Success)
        {
            return null;
        }

        string name = Around().Replace(match.Groups["name"].Value, "");
        int words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (name.Length is < 2 or > 40
            || words > MaxWords
            || name.EndsWith('?')
            || name.Contains('$', StringComparison.Ordinal)
            || NameRules.IsGeneric(name)
            || !name.Any(char.IsLetter))
        {
            return null;
        }

        // What no plain phrase looks like is a name; a plain word or phrase is one where the note uses it as one.
        bool looksLikeName = words == 1 && (name.Any(char.IsAsciiDigit) || name.Skip(1).Any(char.IsUpper));
        return looksLikeName || UsesOf(name, summary, sections) >= 2 ? name : null;
    }

    private static int UsesOf(string name, string summary, NoteSections sections)
    {
        int count = Count(summary, name) > 0 ? 2 : 0;
        foreach (NoteSection section in sections.All)
        {
            count += section.Lines.Sum(line => line.Contains("](", StringComparison.Ordinal) ? 0 : Count(line, name));
        }

        return count;
    }

    private static int Count(string text, string name)
    {
        int count = 0;
        for (
            int at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            count += NameRules.IsWhole(text, at, name.Length) ? 1 : 0;
        }

        return count;
    }

    private static string? OfSummary(string summary)
    {
        foreach (Regex pattern in (Regex[])[Named(), Chinese(), English(), IsProposed()])
        {
            if (pattern.Match(summary) is { Success: true } match)
            {
                string name = match.Groups["name"].Value.Trim().TrimEnd('-', '.');
                string shortName = match.Groups["short"].Success ? match.Groups["short"].Value.Trim() : "";
                if (LooksLikeName(shortName.Length > 0 ? shortName : name) && !NotItself().IsMatch(summary[(match.Index + match.Length)..]))
                {
                    return shortName.Length > 0 && name.Length > 0 ? $"{name} ({shortName})" : name;
                }
            }
        }

        return null;
    }

    // Within a sentence only spelling tells a name: capitals inside, digits, or all capitals of three and more.
    private static bool LooksLikeName(string name) =>
        name.Length is > 2 and <= 40
        && !NameRules.IsGeneric(name)
        && !name.EndsWith("LLM", StringComparison.Ordinal)
        && name.Any(char.IsUpper)
        && (name.Skip(1).Any(char.IsUpper) || name.Any(char.IsAsciiDigit))
        && !AllGeneric(name);

    private static bool AllGeneric(string name) =>
        name.Split(' ', '-').All(word => NameRules.IsGeneric(word) || word.All(char.IsAsciiDigit));

    [GeneratedRegex(@"^(?<name>[^:：]{2,60}?)\s*[:：]\s*\S")]
    private static partial Regex TitleName();

    // Quotes, brackets that open, and what else stands before the first letter.
    [GeneratedRegex(@"^[^\p{L}\p{Nd}$]+|[\s""“”'‘’`》」』]+$")]
    private static partial Regex Around();

    [GeneratedRegex(
        @"(?:dubbed|called|named|termed|名为|称为|命名为|叫做)\s*[""“「《]?(?<name>[A-Za-z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})(?:\s*[\(（](?<short>[A-Z][A-Za-z0-9+\-]{1,11})[\)）])?"
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?:提出|设计|构建|推出|发布|引入|开发|介绍)(?:了)?(?:一种|一个|一套|首个|第一个)?\s*(?<name>[A-Za-z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,4})\s*(?:[\(（](?<short>[A-Z][A-Za-z0-9+\-]{1,11})[\)）])?(?=\s*(?:[，,。：:；（(——、]|框架|方法|算法|模型|系统|基准|数据集|架构|策略|机制|范式|流水线|评测|平台|模块|[（(]))"
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?:[Tt]his (?:paper|work|study|note)|[Ww]e|[Tt]he (?:paper|authors|work)|^)\s*(?:further\s+|first\s+)?(?:[Pp]ropose|[Ii]ntroduce|[Pp]resent|[Dd]evelop|[Dd]esign|[Bb]uild|[Cc]onstruct|[Rr]elease)s?\s+(?:the\s+|a\s+|an\s+)?(?:novel\s+|new\s+)?(?<name>[A-Za-z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,4})(?:\s*\((?<short>[A-Z][A-Za-z0-9+\-]{1,11})\))?(?=\s*(?:,|\.|;|—|framework|method|model|approach|algorithm|benchmark|dataset|system|strategy|to\b|which|that|\(|for\b|as\b))"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"^(?:The\s+)?(?<name>[A-Z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})(?:\s*\((?<short>[A-Z][A-Za-z0-9+\-]{1,11})\))?\s+(?:framework\s+|method\s+)?(?:is proposed|is introduced|is presented|is the first|proposes|introduces|presents)\b"
    )]
    private static partial Regex IsProposed();

    // "提出 X 的变体": what follows says that X is another's.
    [GeneratedRegex(@"^\s*(?:的(?:变体|扩展|改进|替代)|变体|variants?\b|extensions?\b)")]
    private static partial Regex NotItself();

    [GeneratedRegex(@"(?:Bench|Benchmark|Dataset|Eval|QA|Arena|Corpus|Gym|Suite|-?\d+[KM])$")]
    private static partial Regex DatasetName();

    [GeneratedRegex(@"\b(?:Benchmark|Dataset|Corpus|Benchmarking)\b(?!\s+\w+(?:ion|ing|sis)\b)|基准|数据集", RegexOptions.IgnoreCase)]
    private static partial Regex DatasetTitle();

    [GeneratedRegex(@"^(?<long>.+?)\s*[\(（](?<short>[^()（）]+)[\)）]$")]
    private static partial Regex Bracketed();
}
