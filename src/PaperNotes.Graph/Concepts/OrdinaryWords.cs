using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>
/// Ordinary words: those of a list of English, first parts of words that say nothing alone (pre, meta), and those that a corpus writes in
/// lower case. A name that reads like one (TIME, ImAge) is another thing than the word, and is met only as it is written. Immutable and
/// thread-safe.
/// </summary>
internal sealed class OrdinaryWords
{
    /// <summary>What parts the spelling of a name from that of the word it reads like; no fold begins with it.</summary>
    private const char OfName = '^';

    private static readonly Lazy<HashSet<string>> s_shipped = new(() =>
        new(
            [.. VocabularyFile.Read("ordinary-words.txt").Words(), .. VocabularyFile.Read("generic-names.txt").Words("empty words")],
            StringComparer.Ordinal));

    private readonly IReadOnlySet<string> _frequent;

    /// <summary>The words of the list, and those that a corpus adds as they fold.</summary>
    public OrdinaryWords(IReadOnlySet<string> frequent) => _frequent = frequent;

    /// <summary>The words of the list alone.</summary>
    public static OrdinaryWords Shipped { get; } = new(new HashSet<string>());

    /// <summary>Whether a folded spelling, or a word in lower case, is an ordinary word.</summary>
    public bool Contains(string spelling) => s_shipped.Value.Contains(spelling) || _frequent.Contains(spelling);

    /// <summary>Whether a spelling is that of a name which reads like an ordinary word.</summary>
    public static bool IsOfName(string spelling) => spelling.Length > 0 && spelling[0] == OfName;

    /// <summary>The word that a spelling reads like.</summary>
    public static string WordOf(string spelling) => IsOfName(spelling) ? spelling[1..] : spelling;

    /// <summary>
    /// The spelling of a name that folds to an ordinary word: the word's where the name is written as words are, else one of its own.
    /// </summary>
    /// <param name="plain">The name in plain characters.</param>
    /// <param name="fold">What it folds to.</param>
    /// <param name="isName">Whether something else than its writing says that it is a name, so that one capital is enough.</param>
    public string SpellingOf(string plain, string fold, bool isName) =>
        Contains(fold) && Synonyms.Meaning(fold) is null ? AsName(plain, fold, isName) : fold;

    /// <summary>The spelling that a name would have if it folded to an ordinary word; the fold where it is written as words are.</summary>
    public static string AsName(string plain, string fold, bool isName)
    {
        if (!plain.Any(char.IsUpper))
        {
            return fold;
        }

        List<NameWord> words = NameTails.WithoutArticles(NameWords.Split(plain));
        if (words.Count == 0)
        {
            return fold;
        }

        bool isOneWord = words.Count(word => word.AfterSpace) == 1;
        if (words[0].IsProper || (isOneWord && words.Exists(word => word.IsProper)) || (isName && words[0].IsCapitalized))
        {
            return isOneWord || words[0].IsProper ? OfName + fold : NameWord.Join(words);
        }

        // "Common Corpus" is not the word "common".
        return words.Count > 1 && words.Skip(1).Any(word => word is { AfterSpace: true, IsCapitalized: true })
            ? NameWord.Join(words)
            : fold;
    }

    /// <summary>Whether a word is written as no plain word is: with a capital behind its first letter.</summary>
    public static bool HasTellingCapitals(ReadOnlySpan<char> word) => word.Length > 1 && word[1..].ContainsAnyInRange('A', 'Z');
}
