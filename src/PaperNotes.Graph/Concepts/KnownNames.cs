namespace PaperNotes.Graph.Concepts;

/// <summary>General knowledge of the field: its synonyms, families of models, makers, contests. Read from two embedded lists. Thread-safe.</summary>
internal static class KnownNames
{
    private static readonly Dictionary<string, HashSet<string>> Sets = ReadSets();
    private static readonly HashSet<string> Families = Sets["families"];
    private static readonly HashSet<string> Makers = Sets["makers"];
    private static readonly HashSet<string> Backbones = Sets["backbones"];
    private static readonly HashSet<string> Variants = Sets["variants"];
    private static readonly HashSet<string> Contests = Sets["contests"];
    private static readonly HashSet<string> Generic = Sets["generic"];
    private static readonly SynonymTrie Synonyms = ReadSynonyms();

    /// <summary>Whether a word names a family of models.</summary>
    public static bool IsFamily(string word) => Families.Contains(word);

    /// <summary>Whether a name is that of who makes models, and nothing more.</summary>
    public static bool IsMaker(string plain) => Makers.Contains(Squeezed(plain));

    /// <summary>Whether a word names a family of vision backbones, whose sizes are single letters.</summary>
    public static bool IsBackbone(string word) => Backbones.Contains(word);

    /// <summary>Whether a word names a variant of a model.</summary>
    public static bool IsVariant(string word) => Variants.Contains(word);

    /// <summary>Whether a name is that of a contest or collection that comes anew every year.</summary>
    public static bool IsYearly(string plain) => Contests.Contains(Squeezed(plain));

    /// <summary>Whether a word is too general to be a name of its own.</summary>
    public static bool IsGeneric(string word) => Generic.Contains(word);

    /// <summary>What a whole spelling means; null where it is unknown.</summary>
    public static string? Meaning(string spelling) => Synonyms.Meaning(spelling);

    /// <summary>The pieces with known long forms replaced by what they mean.</summary>
    public static List<NameWord> Replace(List<NameWord> words) => Synonyms.Replace(words);

    private static string Squeezed(string plain) => string.Concat(plain.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Dictionary<string, HashSet<string>> ReadSets()
    {
        Dictionary<string, HashSet<string>> sets = new(StringComparer.Ordinal);
        HashSet<string>? current = null;
        foreach (string line in EmbeddedLists.Lines("known-words.txt"))
        {
            if (line[0] == '[')
            {
                sets[line.Trim('[', ']')] = current = new(StringComparer.Ordinal);
            }
            else
            {
                current!.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sets;
    }

    private static SynonymTrie ReadSynonyms()
    {
        SynonymTrie trie = new();
        foreach (string line in EmbeddedLists.Lines("synonyms.txt"))
        {
            string[] entries = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            // A short form's own s is no plural, whatever its case: MCTS, mcts.
            string meaning = Spelling(entries[0].TrimStart('=').ToUpperInvariant());
            trie.Add(meaning, meaning, onlyWhole: entries[0][0] == '=');
            foreach (string entry in entries)
            {
                trie.Add(Spelling(entry.TrimStart('=')), meaning, onlyWhole: entry[0] == '=');
            }
        }

        return trie;
    }

    private static string Spelling(string entry) => NameWriting.Of(NameWords.Split(NameText.Plain(entry)));
}
