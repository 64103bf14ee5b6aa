using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PaperNotes.Graph.Concepts;

/// <summary>
/// Chinese names: with the English name in brackets behind them, as in 视觉提示(Visual Prompting), and those that a list of the field's
/// terms translates. Thread-safe.
/// </summary>
internal static partial class ChineseNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Translated = new(ReadTranslations);

    /// <summary>The fold of the English name that the whole of a Chinese one means; null where none is known.</summary>
    public static string? Meaning(string spelling) => HasChinese(spelling) ? Translated.Value.GetValueOrDefault(spelling) : null;

    /// <summary>Whether any character of a name is Chinese.</summary>
    public static bool HasChinese(string name) => name.AsSpan().IndexOfAnyInRange('\u3400', '\u9FFF') >= 0;

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

    private static FrozenDictionary<string, string> ReadTranslations()
    {
        Dictionary<string, string> translated = new(StringComparer.Ordinal);
        IEnumerable<IReadOnlyList<string>> all = EmbeddedLists.Lines("chinese-names.txt").Select(line => line.Split('|', StringSplitOptions.TrimEntries));
        foreach (IReadOnlyList<string> names in all.Concat(TaskVocabulary.All))
        {
            foreach (string chinese in names.Skip(1).Where(HasChinese))
            {
                translated.TryAdd(NameWriting.Of(NameWords.Split(NameText.Plain(chinese))), ConceptNames.Fold(names[0]));
            }
        }

        return translated.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?=.*\p{IsCJKUnifiedIdeographs}{2})[^a-zA-Z]+$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]+(?:[ \-/][A-Za-z0-9]+){0,5}$")]
    private static partial Regex English();
}
