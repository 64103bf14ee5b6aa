using System.Buffers;
using PaperNotes.Graph.Concepts;

namespace PaperNotes.Graph.Importing.Tagging;

// What reads as a task: a name of the vocabulary, or a phrase that ends in a word for one. Thread-safe.
internal static class TaskNames
{
    private const int LongestTask = 40, ShortestChinese = 4, MostWords = 5;

    private static readonly SearchValues<char> s_foreign = SearchValues.Create("$()（）=+");

    private static readonly Lazy<NameDictionary<string>> s_names = new(() =>
        NameDictionary.Build(TaskVocabulary.All.SelectMany(names => names, (_, name) => KeyValuePair.Create(name, name))));

    // The tasks in a text as the vocabulary spells them.
    public static IReadOnlyList<NameMatch<string>> Find(string text) => s_names.Value.Find(text);

    public static bool IsTask(string name) =>
        name.Length <= LongestTask && (TaskVocabulary.Contains(ConceptNames.Fold(name)) || EndsLikeTask(name));

    public static bool IsMeans(string name) => NoteWords.NoTaskEnds.EndOf(name) > 0 && !TaskVocabulary.Contains(ConceptNames.Fold(name));

    // The task of the vocabulary that a longer phrase ends in; null where there is none.
    public static string? Within(string phrase)
    {
        if (phrase.Length > LongestTask
            || s_names.Value.Find(phrase) is not [.., { Start: > 0 } last]
            || last.Start + last.Length != phrase.Length)
        {
            return null;
        }

        return ChineseNames.HasChinese(last.Entry)
            ? last.Length >= ShortestChinese
                ? last.Entry
                : null
            : last.Entry.Contains(' ', StringComparison.Ordinal)
                ? last.Entry
                : null;
    }

    private static bool EndsLikeTask(string name)
    {
        int end = NoteWords.TaskEnds.EndOf(name);
        if (end == 0 || end == name.Length || NoteWords.NoTaskEnds.EndOf(name) > 0 || name.AsSpan().IndexOfAny(s_foreign) >= 0)
        {
            return false;
        }

        return ChineseNames.HasChinese(name) ? name.Length >= ShortestChinese : name.Split(' ').Length is >= 2 and <= MostWords;
    }
}
