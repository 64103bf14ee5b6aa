using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Text;

/// <summary>The plural of English, and the words whose forms no rule gives. Thread-safe.</summary>
internal static class Plurals
{
    private static readonly Dictionary<string, string> s_irregular = ReadForms();

    /// <summary>The canonical form of a word in lower case that the list has; else the word.</summary>
    public static string Irregular(string word) => s_irregular.GetValueOrDefault(word, word);

    /// <summary>A word in lower case of at least four letters without its plural.</summary>
    public static string Single(string word)
    {
        if (s_irregular.TryGetValue(word, out string? irregular))
        {
            return irregular;
        }

        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || word.EndsWith("ics", StringComparison.Ordinal))
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            // A vowel more or less: "studies" and "movies" both come out the same way in every spelling of theirs.
            return word.Length == 6 && word.EndsWith("vies", StringComparison.Ordinal)
                ? word[..^1]
                : string.Concat(word.AsSpan(0, word.Length - 3), "y");
        }

        return
            word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) && word != "caches"
            || word.EndsWith("shes", StringComparison.Ordinal) && word != "hashes"
            || word is "hashes" or "quizzes" or "zeroes" or "heroes" or "tomatoes" or "focuses" or "consensuses"
            ? word[..^2]
            : word[..^1];
    }

    private static Dictionary<string, string> ReadForms()
    {
        VocabularyFile file = VocabularyFile.Read("word-forms.txt");
        Dictionary<string, string> forms = file.Canonical("forms", StringComparer.Ordinal);
        foreach (string word in file.Words("no plurals"))
        {
            forms.TryAdd(word, word);
        }

        return forms;
    }
}
