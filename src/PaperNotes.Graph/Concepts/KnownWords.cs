using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Concepts;

/// <summary>Words that the rules of concept names know: families of models, makers, contests, empty tails. Thread-safe.</summary>
internal static class KnownWords
{
    private static readonly VocabularyFile s_file = VocabularyFile.Read("known-words.txt");
    private static readonly HashSet<string> s_families = Set("families");
    private static readonly HashSet<string> s_makers = Set("makers");
    private static readonly HashSet<string> s_backbones = Set("backbones");
    private static readonly HashSet<string> s_variants = Set("variants");
    private static readonly HashSet<string> s_contests = Set("contests");
    private static readonly HashSet<string> s_generic = Set("generic");

    /// <summary>Words that an abbreviation may leave out, in any case.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers { get; } =
        new HashSet<string>(s_file.Words("fillers"), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Greek letters in words that mark a quantity.</summary>
    public static IReadOnlyList<string> Greek { get; } = s_file.Words("greek");

    /// <summary>Numbers in words, each at its own index.</summary>
    public static string[] Numbers { get; } = [.. s_file.Words("numbers")];

    /// <summary>Words that say nothing behind a name.</summary>
    public static IReadOnlySet<string> TailsOfNames { get; } = Set("tails of names");

    /// <summary>Words that say nothing behind a capitalised word.</summary>
    public static IReadOnlySet<string> TailsOfThings { get; } = Set("tails of things");

    /// <summary>Words that say nothing behind a phrase.</summary>
    public static IReadOnlySet<string> TailsOfPhrases { get; } = Set("tails of phrases");

    /// <summary>Endings of plain nouns and adjectives.</summary>
    public static IReadOnlyList<string> PlainEndings { get; } = s_file.Words("plain endings");

    /// <summary>Words of area keys that are written in capitals.</summary>
    public static IReadOnlySet<string> Initials { get; } = Set("initials");

    /// <summary>Sizes of backbones by the letters that stand for them.</summary>
    public static IReadOnlyDictionary<string, string> LetterSizes { get; } = s_file.Canonical("letter sizes", StringComparer.Ordinal);

    /// <summary>Whether a word names a family of models.</summary>
    public static bool IsFamily(string word) => s_families.Contains(word);

    /// <summary>Whether a name is that of who makes models, and nothing more.</summary>
    public static bool IsMaker(string plain) => s_makers.Contains(Squeezed(plain));

    /// <summary>Whether a word names a family of vision backbones, whose sizes are single letters.</summary>
    public static bool IsBackbone(string word) => s_backbones.Contains(word);

    /// <summary>Whether a word names a variant of a model.</summary>
    public static bool IsVariant(string word) => s_variants.Contains(word);

    /// <summary>Whether a name is that of a contest or collection that comes anew every year.</summary>
    public static bool IsYearly(string plain) => s_contests.Contains(Squeezed(plain));

    /// <summary>Whether a word is too general to be a name of its own.</summary>
    public static bool IsGeneric(string word) => s_generic.Contains(word);

    private static string Squeezed(string plain) => string.Concat(plain.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> Set(string section) => new(s_file.Words(section), StringComparer.Ordinal);
}
