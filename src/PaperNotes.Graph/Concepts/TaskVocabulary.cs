using System.Collections.Frozen;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>The tasks of the vocabulary, each with its names in English and Chinese. Thread-safe.</summary>
internal static class TaskVocabulary
{
    private static readonly Lazy<IReadOnlyList<string>[]> s_tasks =
        new(() => [.. VocabularyFile.Read("tasks.txt").Groups()]);

    private static readonly Lazy<FrozenSet<string>> s_folds =
        new(() => s_tasks.Value.SelectMany(names => names).Select(ConceptNames.Fold).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>All tasks: per task its names, the first the one it is shown by.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All => s_tasks.Value;

    /// <summary>Whether a canonical spelling is that of a task.</summary>
    public static bool Contains(string fold) => s_folds.Value.Contains(fold);
}
