using System.Text.RegularExpressions;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Text;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>
/// Chinese names: with the English name in brackets behind them, as in 视觉提示(Visual Prompting), and those that a list of the field's
/// terms translates. Thread-safe.
/// </summary>
internal static partial class ChineseNames
{
    private static readonly Lazy<Translations> s_translations = new(Read);

    /// <summary>
    /// The fold of the English name that the whole of a Chinese one means, or another spelling of that English name; null where none is
    /// known.
    /// </summary>
    public static string? Meaning(string spelling) => s_translations.Value.Meanings.GetValueOrDefault(spelling);

    /// <summary>The English name by which a fold is shown where a paper uses only its Chinese name; null where the list has none.</summary>
    public static string? EnglishOf(string fold) =>
        s_translations.Value.English.TryGetValue(fold, out (string Name, ConceptKind Kind) known) ? known.Name : null;

    /// <summary>What the list says that a fold is; null where it says nothing.</summary>
    public static ConceptKind? KindOf(string fold) =>
        s_translations.Value.English.TryGetValue(fold, out (string Name, ConceptKind Kind) known) ? known.Kind : null;

    /// <summary>Whether any character of a name is Chinese.</summary>
    public static bool HasChinese(string name) => Characters.HasHan(name);

    /// <summary>Whether a bracket behind a Chinese name holds its English name.</summary>
    public static bool IsTranslated(string before, string part) => Chinese().IsMatch(before) && English().IsMatch(part);

    /// <summary>Whether a fold is that of a Chinese name.</summary>
    public static bool IsChinese(string spelling) => Chinese().IsMatch(spelling);

    private static Translations Read()
    {
        Translations translations = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        Dictionary<string, string> folds = new(StringComparer.Ordinal);
        foreach (string[] row in VocabularyFile.Read("chinese-names.txt").Rows(3))
        {
            if (!folds.TryGetValue(row[1], out string? meaning))
            {
                string[] english = row[1].Split('|', StringSplitOptions.TrimEntries);
                folds[row[1]] = meaning = ConceptNames.FoldKnown(NameText.Plain(english[0]));
                translations.English.TryAdd(meaning, (english[0], KindOfWord(row[2])));
                foreach (string other in english.Skip(1).Select(NameText.Plain).Where(other => Synonyms.Meaning(Spelling(other)) is null))
                {
                    translations.Meanings.TryAdd(Spelling(other), meaning);
                }
            }

            translations.Meanings.TryAdd(Spelling(NameText.Plain(row[0])), meaning);
        }

        foreach (IReadOnlyList<string> names in TaskVocabulary.All)
        {
            foreach (string chinese in names.Skip(1).Where(HasChinese))
            {
                translations.Meanings.TryAdd(Spelling(NameText.Plain(chinese)), ConceptNames.FoldKnown(NameText.Plain(names[0])));
            }
        }

        return translations;
    }

    private static string Spelling(string plain) => NameWord.Join(NameWords.Split(plain));

    private static ConceptKind KindOfWord(string word) => word switch
    {
        "task" => ConceptKind.Task,
        "method" => ConceptKind.Method,
        "data" => ConceptKind.Dataset,
        "model" => ConceptKind.Model,
        "field" or "keyword" => ConceptKind.Keyword,
        _ => throw new FormatException($"Vocabulary/chinese-names.txt: '{word}' is no kind of name."),
    };

    [GeneratedRegex(@"^(?=.*" + Characters.Han + "{2})[^a-zA-Z]+$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]+(?:[ \-/][A-Za-z0-9]+){0,5}$")]
    private static partial Regex English();

    // What spellings mean, as folds; and of folds the English name and what it is.
    private sealed record Translations(Dictionary<string, string> Meanings, Dictionary<string, (string Name, ConceptKind Kind)> English);
}
