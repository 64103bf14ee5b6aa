using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Importing.Concepts;

// What a section of a note is about, by its heading; a subsection is what its section is, unless its own heading says more.
internal enum NoteSide
{
    Other,
    Experiments,
    Related,
    Ignored,
}

internal static partial class NoteSides
{
    public static NoteSide Of(string heading, int level, NoteSide parent)
    {
        NoteSide own = Ignored().IsMatch(heading) ? NoteSide.Ignored
            : RelatedWork().IsMatch(heading) ? NoteSide.Related
            : Experiments().IsMatch(heading) ? NoteSide.Experiments
            : NoteSide.Other;
        return level > 2 && own == NoteSide.Other ? parent : own;
    }

    [GeneratedRegex(
        @"实验|评测结果|主要结果|主结果|结果分析|消融|基准测试|数据集|对比结果|Experiment|Results|Evaluation|Ablation|Benchmark|Dataset|Settings?\b|Setup|Main Table",
        RegexOptions.IgnoreCase)]
    private static partial Regex Experiments();

    [GeneratedRegex(@"相关工作|对比|Related Work|Comparison with|Prior Work", RegexOptions.IgnoreCase)]
    private static partial Regex RelatedWork();

    [GeneratedRegex(@"^(?:评分|Rating|Related Papers|相关论文|与我的研究方向|启发与关联|补充|Additional|局限|Limitation|评价|论文评价)", RegexOptions.IgnoreCase)]
    private static partial Regex Ignored();
}
