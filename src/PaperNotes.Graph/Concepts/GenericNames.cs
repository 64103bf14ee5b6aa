using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>Names that name no one thing: "Random", "Ours", "w/o attention", "Kaplan et al. (2020)". Thread-safe.</summary>
internal static class GenericNames
{
    private static readonly VocabularyFile s_file = VocabularyFile.Read("generic-names.txt");
    private static readonly HashSet<string> s_names = s_file
        .Groups("names")
        .SelectMany(group => group)
        .Select(Squeezed)
        .ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> s_heads = s_file
        .Groups("heads of titles")
        .SelectMany(group => group)
        .Select(Squeezed)
        .ToHashSet(StringComparer.Ordinal);
    private static readonly string[] s_firstWords = [.. s_file.Words("first words")];

    /// <summary>Whether a method, a model or a data set of this name is none.</summary>
    public static bool Contains(string name)
    {
        string squeezed = Squeezed(name);
        return squeezed.Length == 0 || s_names.Contains(squeezed) || (squeezed[^1] == 's' && s_names.Contains(squeezed[..^1]))
            || Array.Exists(s_firstWords, word => BeginsWith(name.AsSpan().Trim(), word)) || SaysWho(name);
    }

    /// <summary>Whether what stands before the colon of a title says what kind of paper it is.</summary>
    public static bool IsHeadOfTitle(string name) => s_heads.Contains(Squeezed(name));

    private static bool BeginsWith(ReadOnlySpan<char> name, string word) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (name.Length == word.Length || name[word.Length] is ' ' or '(' or '-' || !char.IsLetter(word[^1]));

    // A citation says who, and not what.
    private static bool SaysWho(string name)
    {
        if (!name.Contains(" et al", StringComparison.OrdinalIgnoreCase) && !name.Any(char.IsAsciiDigit))
        {
            return false;
        }

        string plain = NameText.Plain(name);
        return (NameCitations.HasYear(plain) && NameCitations.IsCitation(plain))
            || plain.EndsWith(" et al", StringComparison.OrdinalIgnoreCase)
            || plain.EndsWith(" et al.", StringComparison.OrdinalIgnoreCase);
    }

    private static string Squeezed(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
