using System.Text.RegularExpressions;
using PaperNotes.Graph.Importing.Sections;

namespace PaperNotes.Graph.Importing.Tagging;

// What a part of a note is for, by its heading; a heading below says it only where it is plain.
internal enum NotePart
{
    Other,
    Tldr,
    Method,
    Design,
    Experiments,
    Related,
    Ignored,
}

internal static partial class NoteParts
{
    public static NotePart Of(NoteSection section, NotePart parent)
    {
        if (section.Level > 2 && parent is NotePart.Ignored or NotePart.Related)
        {
            return parent;
        }

        NotePart own = Own(section.Heading);
        return section.Level > 2 && own is NotePart.Other or NotePart.Related
            ? (parent == NotePart.Design && section.Level > 3 ? NotePart.Design : parent)
            : own;
    }

    private static NotePart Own(string heading) =>
        Ignored().IsMatch(heading) ? NotePart.Ignored
        : Tldr().IsMatch(heading) ? NotePart.Tldr
        : Design().IsMatch(heading) ? NotePart.Design
        : Related().IsMatch(heading) ? NotePart.Related
        : Experiments().IsMatch(heading) ? NotePart.Experiments
        : Method().IsMatch(heading) ? NotePart.Method
        : NotePart.Other;

    [GeneratedRegex(@"^(?:评分|相关论文|局限|论文评价|Rating|Related Papers|Limitation|Metadata|元信息)", RegexOptions.IgnoreCase)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"^(?:TL;?\s?DR|一句话|总结一句话|One[- ]Sentence|Summary in One)", RegexOptions.IgnoreCase)]
    private static partial Regex Tldr();

    [GeneratedRegex(@"关键设计|核心设计|核心模块|关键模块|Key Designs?|Key Components?|Core Design", RegexOptions.IgnoreCase)]
    private static partial Regex Design();

    [GeneratedRegex(@"相关工作|启发与关联|工作的对比|Related Work|Comparison with|Prior Work", RegexOptions.IgnoreCase)]
    private static partial Regex Related();

    [GeneratedRegex(
        @"实验|评测结果|主要结果|主结果|结果分析|消融|基准测试|数据集|对比结果|关键发现|Experiment|Results|Evaluation|Ablation|Benchmark|Dataset|Setup|Findings",
        RegexOptions.IgnoreCase)]
    private static partial Regex Experiments();

    [GeneratedRegex(@"方法|训练|损失|框架|实现|Method|Approach|Training|Loss|Implementation|Architecture", RegexOptions.IgnoreCase)]
    private static partial Regex Method();
}
