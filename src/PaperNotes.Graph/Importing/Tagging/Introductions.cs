using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Concepts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing.Tagging;

// What the paper proposes, by the title and the TL;DR; these are its own names.
internal static partial class Introductions
{
    private const int LongestSummary = 4096, Before = 16, Behind = 96;

    public static void Read(NoteFacts facts, NoteSections sections, OwnNames own, PositionList found)
    {
        string summary = facts.Summary is { } text ? text[..Math.Min(text.Length, LongestSummary)] : "";
        int tldr = LineOfSummary(sections);
        foreach (string name in facts.Methods)
        {
            bool isOfTitle = facts.Title.Contains(Stem(name), StringComparison.Ordinal);
            Add(
                name,
                ProposedNames.KindOf(Stem(name), facts.Title) == ConceptKind.Dataset,
                isOfTitle,
                isOfTitle ? sections.TitleLine : tldr,
                own,
                found);
        }

        OfTitle(facts.Title, sections.TitleLine, own, found);
        OfSummary(summary, tldr, own, found);
    }

    // "… (ABBR)" at the end of a title or of its first part.
    private static void OfTitle(string title, int line, OwnNames own, PositionList found)
    {
        foreach (Match match in Abbreviated().Matches(title))
        {
            string name = match.Groups["name"].Value;
            if (NameShape.IsDistinct(name) && !NameRules.IsGeneric(name) && IsOfWords(name, title[..match.Index]))
            {
                Add(name, isDataset: false, isOfTitle: true, line, own, found);
            }
        }
    }

    private static void OfSummary(string summary, int line, OwnNames own, PositionList found)
    {
        foreach (Regex pattern in (Regex[])[Spelled(), Chinese(), Word(), Short(), Subject(), Named(), English(), Passive()])
        {
            foreach (Match match in pattern.Matches(summary))
            {
                OfMatch(summary, match, line, own, found);
            }
        }
    }

    private static void OfMatch(string summary, Match match, int line, OwnNames own, PositionList found)
    {
        string name = match.Groups["name"].Value.Trim().TrimEnd('-', '.', ',');
        int end = match.Groups["name"].Index + match.Groups["name"].Length;
        string after = summary[end..Math.Min(summary.Length, end + Behind)];
        if (ShortForm().Match(after) is { Success: true } brackets && NameLists.IsShortFormOf(brackets.Groups["short"].Value, name))
        {
            name = $"{name} ({brackets.Groups["short"].Value})";
            after = after[brackets.Length..];
        }

        int start = match.Groups["name"].Index;
        bool isMeans = Means().IsMatch(summary[Math.Max(0, start - Before)..start]);
        if ((match.Groups["word"].Success ? NameShape.IsName(name) : LooksProposed(Stem(name))) && !isMeans && !NotItself().IsMatch(after))
        {
            bool isDataset = DatasetAfter().IsMatch(after) || ProposedNames.KindOf(name, "") == ConceptKind.Dataset;
            Add(own.WholeOf(name) ?? name, isDataset, isOfTitle: false, line, own, found);
        }
    }

    private static void Add(string name, bool isDataset, bool isOfTitle, int line, OwnNames own, PositionList found)
    {
        found.Add(
            name,
            (isOfTitle, isDataset) switch
            {
                (true, true) => NotePosition.TitleDataset,
                (true, false) => NotePosition.Title,
                (false, true) => NotePosition.TldrDataset,
                (false, false) => NotePosition.Tldr,
            },
            line);
        (string main, string inside) = NameLists.Bracketed(name);
        own.Add(main, name);
        own.Add(inside, name);
    }

    private static string Stem(string name) => NameLists.Bracketed(name).Main;

    private static bool LooksProposed(string name) =>
        name.Length is > 2 and <= 40
        && NameShape.IsDistinct(name)
        && !NameRules.IsGeneric(name)
        && !name.Split(' ', '-').All(word => NameRules.IsGeneric(word) || word.All(char.IsAsciiDigit));

    // An abbreviation begins with a letter of a word before it.
    private static bool IsOfWords(string name, string before)
    {
        string[] words = before.Split([' ', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.TakeLast(8).Any(word => char.ToUpperInvariant(word[0]) == char.ToUpperInvariant(name[0]));
    }

    private static int LineOfSummary(NoteSections sections)
    {
        NoteSection? section = sections.All.FirstOrDefault(section => NoteParts.Of(section, NotePart.Other) == NotePart.Tldr);
        int first = section?.Lines.FindIndex(line => line.Trim().Length > 0) ?? -1;
        return first < 0 ? 0 : section!.Numbers[first];
    }

    [GeneratedRegex(@"[(（](?<name>[A-Z][A-Za-z0-9+\-]{1,14})[)）](?=\s*(?:$|[:：]))")]
    private static partial Regex Abbreviated();

    [GeneratedRegex(
        @"(?:提出|构建|推出|发布|引入|开发|设计|释出|放出|开源了|贡献|建立)(?:了|出)?\s?(?:[^，。；、;A-Za-z()（）]{0,20})[「“""《]?(?<![0-9])(?<name>[A-Z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})(?![A-Za-z0-9])"
    )]
    private static partial Regex Chinese();

    // "提出 …Long Form (LF)…", within one sentence.
    [GeneratedRegex(
        @"(?:提出|构建|推出|引入|设计|开发|发布|[Pp]ropose|[Ii]ntroduce|[Pp]resent)s?[^。；;()（）]{0,60}?(?<name>[A-Z][A-Za-z0-9\-]*(?: (?:of|for|and|with|in) | )(?:[A-Z][A-Za-z0-9\-]*(?: (?:of|for|and|with|in) | )?){1,5})(?=\s?[(（][A-Z][A-Za-z0-9\-]{1,11}[)）])"
    )]
    private static partial Regex Spelled();

    [GeneratedRegex(@"^\s?[(（]\s?(?<short>[A-Z][A-Za-z0-9\-]{1,11})\s?[)）]")]
    private static partial Regex ShortForm();

    // One word behind "propose" and before what it is: "提出 Name：…", "提出 Name 框架".
    [GeneratedRegex(@"提出(?:了)?\s?(?<name>(?<word>[A-Z][a-z]{3,15}))(?=\s*(?:[：:（(—]|框架|方法|算法|模型|系统|基准|数据集))")]
    private static partial Regex Word();

    // "提出 …（ABBR）", with what it is before the brackets.
    [GeneratedRegex(@"(?:提出|构建|推出|引入|设计|开发|发布)[^，。；;（(]{2,40}[（(]\s?(?<name>[A-Z][A-Za-z0-9+\-]{2,16})\s?[)）]")]
    private static partial Regex Short();

    [GeneratedRegex(
        @"^\s*(?:本文(?:的)?\s*)?(?<name>[A-Z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})\s?(?:(?:[(（][^()（）]{0,60}[)）])?\s?(?:是|通过|将|把|用|提出|利用|采用|在|首次|针对|以|从|基于|设计|引入|让|使|揭示|系统|构建|发现|首个|为|重新|给|指出|证明))"
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"(?:dubbed|called|named|termed|名为|称为|命名为|叫做|取名|记作)\s*[""“「《]?(?<name>[A-Z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})")]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:[Pp]ropos|[Ii]ntroduc|[Pp]resent|[Dd]evelop|[Rr]eleas|[Cc]onstruct|[Bb]uild)(?:e|es|s|ed|ing)?\s+(?:the\s+|a\s+|an\s+)?(?:novel\s+|new\s+)?(?<name>[A-Z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})(?=\s*(?:,|\.|;|—|framework|method|model|approach|algorithm|benchmark|dataset|system|to\b|which|that|\(|for\b|as\b|and\b))"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"^\s*(?:The\s+)?(?<name>[A-Z][A-Za-z0-9+.\-²³*]*(?: [A-Z][A-Za-z0-9+\-]*){0,3})(?:\s?\([^()]{0,60}\))?,?\s+(?:framework\s+|method\s+|model\s+|benchmark\s+)?(?:is\b|proposes|introduces|presents|achieves|a\s|an\s|the first|uses|learns|enables|combines|leverages|reformulates|formulates)"
    )]
    private static partial Regex Passive();

    // What stands before says that the name is what the proposed is made of, or for: "提出针对 X 的…".
    [GeneratedRegex(@"(?:针对|基于|面向|利用|通过|借助|包含|涵盖|覆盖)[^的，。；、()（）]{0,10}$")]
    private static partial Regex Means();

    // What follows says that the name is another's.
    [GeneratedRegex(
        @"^\s*(?:的(?:变体|扩展|改进|替代|推广)|变体|式的?|风格|上(?:的|训练|评)|(?:[(（][^()（）]{0,60}[)）])?[^，。；A-Za-z()（）]{0,6}(?:数据集?|基准|框架|模型|方法)\s?[A-Z]|variants?\b|extensions?\b|-based|-style|驱动|等\b|/)"
    )]
    private static partial Regex NotItself();

    [GeneratedRegex(@"^\s*(?:[(（][^()（）]{0,16}[)）])?\s*(?:评测|测试|诊断)?(?:基准|数据集|语料|榜单|benchmark|dataset|corpus)", RegexOptions.IgnoreCase)]
    private static partial Regex DatasetAfter();
}
