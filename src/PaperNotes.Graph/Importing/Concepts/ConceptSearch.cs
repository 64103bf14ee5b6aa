using System.Text.RegularExpressions;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Sections;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing.Concepts;

// Finds known names in the text of a note, and what the paper does with them by where they stand (docs/importing.md). Thread-safe.
internal sealed partial class ConceptSearch(NameDictionary<KnownName> known)
{
    private const int UsesOfCommonName = 6;

    // Further in, a name is not in one of the first cells of a row; around it, so much of a title tells what it is.
    private const int LongestFirstCells = 1024, Around = 256;

    public NoteFacts Find(NoteFacts facts, NoteSections sections)
    {
        HashSet<string> own = new(facts.Methods.SelectMany(ProposedNames.Parts).Select(ConceptNames.Fold), StringComparer.Ordinal);
        HashSet<string> coined = CoinedIn(sections);
        FoundNames found = new(own);
        Tasks(facts, found);
        NoteSide side = NoteSide.Other;
        NoteSide parent = NoteSide.Other;
        foreach (NoteSection section in sections.All)
        {
            side = NoteSides.Of(section.Heading, section.Level, parent);
            parent = section.Level <= 2 ? side : parent;
            if (side != NoteSide.Ignored)
            {
                Lines(section, side, found, coined);
            }
        }

        return facts with
        {
            Tasks = found.Tasks.Names,
            Benchmarks = found.Benchmarks.Names,
            Models = found.Models.Names,
            Baselines = found.Baselines.Names,
            Mentions = found.MentionsOnly(),
        };
    }

    private static HashSet<string> CoinedIn(NoteSections sections)
    {
        HashSet<string> coined = new(StringComparer.Ordinal);
        foreach (string line in sections.All.SelectMany(section => section.Lines))
        {
            foreach (ValueMatch match in Coined().EnumerateMatches(line))
            {
                coined.Add(line.Substring(match.Index + 1, match.Length - 2));
            }
        }

        return coined;
    }

    // The title and the keywords say what a paper is about; the running text names many tasks that it is not.
    private void Tasks(NoteFacts facts, FoundNames found)
    {
        foreach (NameMatch<KnownName> match in known.Find(facts.Title))
        {
            if (IsWritten(facts.Title, match)
                && match.Entry.Kind == ConceptKind.Task
                && match.Entry.Name.AsSpan().IndexOfAny(' ', '-') > 0
                && !IsMeans(facts.Title, match))
            {
                found.Tasks.Add(match.Entry.Name);
            }
        }

        foreach (string keyword in facts.Keywords)
        {
            if (known.Find(keyword) is [{ Start: 0, Entry.Kind: ConceptKind.Task } match] && match.Length == keyword.Length
                && ChineseNames.KindOf(ConceptNames.Fold(match.Entry.Name)) != ConceptKind.Method)
            {
                found.Tasks.Add(match.Entry.Name);
            }
        }
    }

    private void Lines(NoteSection section, NoteSide side, FoundNames found, HashSet<string> coined)
    {
        for (int i = 0; i < section.Lines.Count; i++)
        {
            string text = section.ProseOf(i);
            if (text.Length == 0 || HeaderKeys.IsHeaderLine(section.Lines[i]))
            {
                continue;
            }

            foreach (NameMatch<KnownName> match in known.Find(text))
            {
                // An abbreviation that this note spells out is most likely its own.
                bool isOwn =
                    NameRules.IsWeak(match.Entry.Name) && match.Entry.Uses < UsesOfCommonName && coined.Contains(match.Entry.Name);
                if (!isOwn && IsWritten(text, match))
                {
                    Place(match, text, side, found);
                }
            }
        }
    }

    private static void Place(NameMatch<KnownName> match, string text, NoteSide side, FoundNames found)
    {
        KnownName name = match.Entry;
        if (name.Kind == ConceptKind.Task || (name.Kind != ConceptKind.Dataset && IsMeasure(text, match)))
        {
            return;
        }

        bool isTable = text.TrimStart().StartsWith('|');
        if (side != NoteSide.Experiments)
        {
            found.Mentions.Add(name.Name);
            return;
        }

        switch (name.Kind)
        {
            case ConceptKind.Dataset when !IsForTraining(text, match):
                found.Benchmarks.Add(name.Name);
                break;
            case ConceptKind.Model:
                found.Models.Add(name.Name);
                break;
            case ConceptKind.Method when isTable ? IsCell(text, match) : IsCompared(text, match):
                found.Baselines.Add(name.Name);
                break;
            default:
                found.Mentions.Add(name.Name);
                break;
        }
    }

    private static bool IsWritten(string text, NameMatch<KnownName> match) =>
        NameRules.IsWhole(text, match.Start, match.Length)
        && NameRules.IsWrittenSo(match.Entry.Name, text.AsSpan(match.Start, match.Length));

    // A method that stands alone in one of the first cells of a row is a row of the comparison.
    private static bool IsCell(string text, NameMatch<KnownName> match)
    {
        int end = match.Start + match.Length;
        if (match.Start > LongestFirstCells || text.AsSpan(0, match.Start).Count('|') > 2)
        {
            return false;
        }

        int before = text.LastIndexOf('|', match.Start);
        int after = text.IndexOf('|', end, Math.Min(LongestFirstCells, text.Length - end));
        if (before < 0 || after < 0)
        {
            return false;
        }

        string rest = text[(before + 1)..match.Start] + CellRemark().Replace(text[end..after], "");
        return rest.Trim(' ', '*', '`', '_', '†', '‡').Length == 0;
    }

    // Right behind a word that compares: "优于 X", "vs X", "outperforms X".
    private static bool IsCompared(string text, NameMatch<KnownName> match) =>
        Comparison().IsMatch(text[Math.Max(0, match.Start - 24)..match.Start]);

    // "X for Y", "via X": what serves something else is not what a paper addresses.
    private static bool IsMeans(string title, NameMatch<KnownName> match) =>
        MeansAfter().IsMatch(title.AsSpan(match.Start + match.Length))
        || MeansBefore().IsMatch(title[Math.Max(0, match.Start - Around)..match.Start])
        || Paradigm().IsMatch(match.Entry.Name);

    // "CLIP ↑", "DINO score": what a model measures is no use of it.
    private static bool IsMeasure(string text, NameMatch<KnownName> match)
    {
        int end = match.Start + match.Length;
        return Measure().IsMatch(text.AsSpan(end, Math.Min(16, text.Length - end)));
    }

    private static bool IsForTraining(string text, NameMatch<KnownName> match) =>
        TrainingAfter().IsMatch(text[(match.Start + match.Length)..Math.Min(text.Length, match.Start + match.Length + 14)])
        || TrainingBefore().IsMatch(text[Math.Max(0, match.Start - 14)..match.Start]);

    [GeneratedRegex(@"\s*[\(（\[][^\)）\]]*[\)）\]]\s*")]
    private static partial Regex CellRemark();

    [GeneratedRegex(
        @"(?:优于|超越|超过|超出|领先于?|胜过|击败|对比|相比|相较于?|不如|低于|高于|比|\bvs\.?|outperform(?:s|ing|ed)?|surpass(?:es|ing)?|exceeds?|beats?|compared (?:to|with)|than|over)\s*(?:the |标准|传统|基线|原始|强基线|baselines?|SOTA|方法)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^\s+(?:for|as|to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeansAfter();

    [GeneratedRegex(@"\b(?:via|by|through|using|with|from)\s+(?:[\w-]+\s+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex MeansBefore();

    [GeneratedRegex(
        @"^(?:reinforcement learning|contrastive learning|fine-?tuning|supervised fine-?tuning|knowledge distillation|pre-?training|deep learning|transfer learning|representation learning|attention mechanisms?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Paradigm();

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd}]\s*)[\(（][A-Z]{2,6}[\)）,，]")]
    private static partial Regex Coined();

    [GeneratedRegex(@"^\s?-?(?:[↑↓⬆⬇]|scores?\b|sim(?:ilarity)?\b|相似度)", RegexOptions.IgnoreCase)]
    private static partial Regex Measure();

    [GeneratedRegex(@"^\s*(?:数据)?(?:上)?(?:预训练|-?pre-?train|上训练|训练集?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex TrainingAfter();

    [GeneratedRegex(@"(?:预训练于|训练数据[:：]?|训练集[:：]?|trained on|训练于)\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex TrainingBefore();
}
