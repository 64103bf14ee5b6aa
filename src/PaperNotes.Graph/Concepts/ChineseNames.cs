using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Concepts;

/// <summary>Chinese names with the English name in brackets behind them: 视觉提示(Visual Prompting), 大语言模型(LLM).</summary>
internal static partial class ChineseNames
{
    /// <summary>Whether a bracket behind a Chinese name holds its English name.</summary>
    public static bool IsTranslated(string before, string part) => Chinese().IsMatch(before) && English().IsMatch(part);

    /// <summary>Whether a fold is that of a Chinese name.</summary>
    public static bool IsChinese(string spelling) => Chinese().IsMatch(spelling);

    /// <summary>
    /// Joins each Chinese name with its English one, where all the data gives it only that one and the English name has no other: a
    /// family with several members in brackets (强化学习(PPO), 强化学习(GRPO)) is none of them.
    /// </summary>
    public static void Unite(SpellingSets spellings, IReadOnlyList<FoldedName> names)
    {
        (string English, string Chinese)[] pairs =
            [.. names.SelectMany(name => name.Definitions).Where(pair => IsChinese(pair.Long)).Select(pair => (pair.Short, pair.Long)).Distinct()];
        ILookup<string, string> ofEnglish = pairs.ToLookup(pair => pair.English, pair => pair.Chinese);
        ILookup<string, string> ofChinese = pairs.ToLookup(pair => pair.Chinese, pair => pair.English);
        foreach ((string english, string chinese) in pairs.OrderBy(pair => pair.English, StringComparer.Ordinal))
        {
            if (ofEnglish[english].Count() == 1 && ofChinese[chinese].Count() == 1)
            {
                spellings.Union(spellings.Number(english), spellings.Number(chinese));
            }
        }
    }

    [GeneratedRegex(@"^(?=.*\p{IsCJKUnifiedIdeographs}{2})[^a-zA-Z]+$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]+(?:[ \-/][A-Za-z0-9]+){0,5}$")]
    private static partial Regex English();
}
