using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Text;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>
/// Chinese names: with the English name in brackets behind them, as in 视觉提示(Visual Prompting), and those that a list of the field's
/// terms translates. Thread-safe.
/// </summary>
internal static partial class ChineseNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_translated = new(ReadTranslations);

    /// <summary>The fold of the English name that the whole of a Chinese one means; null where none is known.</summary>
    public static string? Meaning(string spelling) => HasChinese(spelling) ? s_translated.Value.GetValueOrDefault(spelling) : null;

    /// <summary>Whether any character of a name is Chinese.</summary>
    public static bool HasChinese(string name) => Characters.HasHan(name);

    /// <summary>Whether a bracket behind a Chinese name holds its English name.</summary>
    public static bool IsTranslated(string before, string part) => Chinese().IsMatch(before) && English().IsMatch(part);

    /// <summary>Whether a fold is that of a Chinese name.</summary>
    public static bool IsChinese(string spelling) => Chinese().IsMatch(spelling);

    private static FrozenDictionary<string, string> ReadTranslations()
    {
        Dictionary<string, string> translated = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> names in VocabularyFile.Read("chinese-names.txt").Groups().Concat(TaskVocabulary.All))
        {
            foreach (string chinese in names.Skip(1).Where(HasChinese))
            {
                translated.TryAdd(NameWord.Join(NameWords.Split(NameText.Plain(chinese))), ConceptNames.Fold(names[0]));
            }
        }

        return translated.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?=.*" + Characters.Han + "{2})[^a-zA-Z]+$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]+(?:[ \-/][A-Za-z0-9]+){0,5}$")]
    private static partial Regex English();
}
