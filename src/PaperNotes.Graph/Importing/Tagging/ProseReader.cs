using System.Text.RegularExpressions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Importing.Concepts;

namespace PaperNotes.Graph.Importing.Tagging;

// Reads the lists of names in sentences by the words before and behind them.
internal sealed partial class ProseReader(OwnNames own, PositionList found)
{
    private const int Around = 28, LongestLine = 64 * 1024;

    public void Line(string text, int number, NotePart part, bool isCaption)
    {
        if (text.Length > LongestLine)
        {
            return;
        }

        if (isCaption)
        {
            Caption(text, number);
        }

        for (NamedList? list = LatinNames.Next(text, 0); list is { } names; list = LatinNames.Next(text, names.End))
        {
            List(text, names, number, part);
        }
    }

    // What stands in the brackets of a caption or heading: "主实验（Qwen2.5-7B）".
    public void Caption(string text, int number)
    {
        string plain = NameLists.Plain(text);
        if (plain.Length < 120 && NameLists.Bracketed(plain).Inside is { Length: > 2 } inside)
        {
            foreach (string name in NameLists.Of(inside, own).Where(NameShape.IsDistinct))
            {
                found.Add(name, NotePosition.Caption, number);
            }
        }
    }

    private void List(string text, NamedList list, int number, NotePart part)
    {
        // Most Latin words of a text are one word with at most one capital.
        if (list.Names is [var only] && !NameShape.MayBeDistinct(only))
        {
            return;
        }

        string before = text[Math.Max(0, list.Start - Around)..list.Start],
            after = text[list.End..Math.Min(text.Length, list.End + Around)];
        List<string> names = [];
        foreach (string name in list.Names)
        {
            if (!own.HasName(name))
            {
                NameLists.Expand(NameLists.WithoutEdges(name), names);
            }
        }

        List<string> distinct = names.FindAll(NameShape.IsDistinct);
        if ((distinct.Count == 0 && names.Count <= 1) || Cited().IsMatch(after) || Position(before, after, part) is not { } position)
        {
            return;
        }

        bool isToldByWords = position is NotePosition.DatasetListAfter or NotePosition.DatasetListBefore or NotePosition.ModelListAfter;
        foreach (string name in isToldByWords && names.Count > 1 ? names : distinct)
        {
            found.Add(name, position, number);
        }
    }

    private static NotePosition? Position(string before, string after, NotePart part)
    {
        bool isExperiment = part == NotePart.Experiments;
        if (isExperiment || part == NotePart.Tldr)
        {
            bool isForTraining = Training().IsMatch(before) || TrainingAfter().IsMatch(after);
            if (!isForTraining && DatasetsAfter().IsMatch(after) && !Proposing().IsMatch(before))
            {
                return NotePosition.DatasetListBefore;
            }

            if (!isForTraining && DatasetsBefore().IsMatch(before))
            {
                return NotePosition.DatasetListAfter;
            }

            if (isExperiment && ModelsBefore().IsMatch(before))
            {
                return NotePosition.ModelListAfter;
            }

            if (!isForTraining && On().IsMatch(before) && OnAfter().IsMatch(after))
            {
                return NotePosition.TestedOn;
            }

            if (Comparing().IsMatch(before))
            {
                return NotePosition.Compared;
            }

            if (isForTraining && !BackboneBefore().IsMatch(before))
            {
                return null;
            }
        }

        if (part == NotePart.Tldr)
        {
            return null;
        }

        return BackboneBefore().IsMatch(before) || BackboneAfter().IsMatch(after) ? NotePosition.Backbone
            : isExperiment && ModelsAfter().IsMatch(after) ? NotePosition.ModelListBefore
            : Using().IsMatch(before) ? NotePosition.Uses
            : isExperiment ? NotePosition.FreeExperiment
            : null;
    }

    [GeneratedRegex(@"^\s*(?:[(（]\s*)?(?:et al|等人|[(（](?:19|20)\d\d)")]
    private static partial Regex Cited();

    [GeneratedRegex(
        @"^\s*(?:等)?\s*(?:这?(?:\d+|[一二两三四五六七八九十多几若干])?\s*(?:个|大|项|种|类)?)?\s*(?:公开|标准|主流|常用|评测|测试|多模态|长视频|benchmark)?\s*(?:数据集|基准|测试集|评测集|benchmarks?\b|datasets?\b)(?!的(?:训练|构建))",
        RegexOptions.IgnoreCase)]
    private static partial Regex DatasetsAfter();

    [GeneratedRegex(
        @"(?:数据集|基准(?:测试)?|测试集|评测集|benchmarks?|datasets?)\s*(?:上)?\s*(?:[(（:：]|包括|包含|为|有|如|such as|including|like|[(（]\s*(?:如|包括))\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex DatasetsBefore();

    [GeneratedRegex(
        @"(?:\d+|[一二两三四五六七八九十])\s*(?:个|种|款)\s*[^，。；,;]{0,8}(?:模型|LLM|VLM|MLLM|LVLM|骨干|backbone|基座|架构)\s*(?:[(（:：]|包括|包含|为|如)\s*$|(?:模型|骨干|backbone|基座)\s*(?:[:：]|包括|包含)\s*$|\b(?:models?|LLMs|VLMs|backbones?)\s*(?:\(|:|including|such as)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex ModelsBefore();

    [GeneratedRegex(@"^\s*(?:等)?\s*(?:\d+\s*个|[两三四五六七八九十多]个)?\s*(?:骨干|backbones?\b|基座|主干|编码器)", RegexOptions.IgnoreCase)]
    private static partial Regex ModelsAfter();

    [GeneratedRegex(@"(?:在|于|\bon|\bacross)\s*(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex On();

    [GeneratedRegex(@"^\s*(?:等)?[^，。；,;]{0,10}?(?:上|中|里|达|取得|实现|，|,|\.|and|datasets?)", RegexOptions.IgnoreCase)]
    private static partial Regex OnAfter();

    [GeneratedRegex(
        @"(?:优于|超越|超过|超出|领先于?|胜过|击败|对比|相比于?|相较于?|不如|基线(?:方法)?(?:包括|有|如|为|[:：(（])|比|\bvs\.?|outperform(?:s|ing|ed)?|surpass(?:es|ing|ed)?|exceed(?:s|ing|ed)?|beats?|compared (?:to|with)|baselines? (?:such as|including|like))\s*(?:the\s+|标准|传统|基线|原始|强基线|最强基线|次优的?|SOTA|方法|此前的?|之前的?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Comparing();

    [GeneratedRegex(
        @"(?:骨干(?:网络|模型)?|backbone|基座(?:模型)?|基础模型|主干(?:网络)?|底座|base model|视觉编码器|文本编码器|编码器)\s*(?:统一|均|默认)?(?:为|是|采用|使用|用|选用|基于|选择|:|：|=|is|are|\()?\s*$|(?:微调|初始化自|初始化为|fine-?tun(?:e|es|ed|ing)|initiali[sz]ed (?:from|with)|built (?:up)?on|建立在|构建于)\s*(?:了)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex BackboneBefore();

    [GeneratedRegex(
        @"^\s*(?:作为|做|为|as (?:the |a )?)\s*(?:视觉|文本|语言|图像|默认|我们的)?\s*(?:骨干|backbone|编码器|基座|基础模型|主干|底座|base model|encoder|初始化)|^\s*(?:初始化)",
        RegexOptions.IgnoreCase)]
    private static partial Regex BackboneAfter();

    [GeneratedRegex(
        @"(?:使用|采用|基于|用|借助|利用|选用|调用|using|uses?|with|based on|employ(?:s|ing)?|adopt(?:s|ing)?)\s*(?:预训练的?|冻结的?|开源的?|the\s+|a\s+|frozen\s+|pre-?trained\s+)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Using();

    [GeneratedRegex(
        @"(?:训练数据|训练集|预训练数据|预训练语料|训练语料|蒸馏数据|指令数据|训练于|预训练于|训练(?:使用|采用|用)|(?<![a-z])trained on|training (?:data|set)|pre-?train(?:ed|ing) on|采样自|来自|取自|收集自|构建自|源自|from)[^，。；,;]{0,12}$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Training();

    [GeneratedRegex(@"^\s*(?:等)?\s*(?:数据集?)?\s*(?:上)?(?:进行)?(?:预训练|训练|微调|蒸馏|for training|training set|训练集)", RegexOptions.IgnoreCase)]
    private static partial Regex TrainingAfter();

    [GeneratedRegex(@"(?:提出|构建|发布|推出|引入|设计|开源)(?:了)?[^，。；,;]{0,12}$", RegexOptions.RightToLeft)]
    private static partial Regex Proposing();
}
