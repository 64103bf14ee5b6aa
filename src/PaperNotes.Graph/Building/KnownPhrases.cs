using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Building;

/// <summary>
/// The names of concepts by the hashes of their words, so that nearly all phrases of titles need no folding of their own. A name that
/// reads like an ordinary word is met only as it is written. Not thread-safe.
/// </summary>
internal sealed class KnownPhrases
{
    private const int Ambiguous = -1;

    private readonly OrdinaryWords _ordinary;
    private readonly Dictionary<ulong, int> _groups = [];
    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _notWords = [];

    private KnownPhrases(OrdinaryWords ordinary) => _ordinary = ordinary;

    public static KnownPhrases Of(ConceptDrafts drafts, NameTable names, TermWords splitter, OrdinaryWords ordinary)
    {
        KnownPhrases known = new(ordinary);
        for (int group = 0; group < drafts.Groups; group++)
        {
            foreach (string name in drafts.NamesOf(group))
            {
                known.Add(group, name, names, drafts.SpellingsOf(group), splitter.Split(name));
            }
        }

        return known;
    }

    /// <summary>The group that a hash of <see cref="Read"/> means; -1 where two share it, null where it means none.</summary>
    public int? Find(ulong hash) => _groups.TryGetValue(hash, out int group) ? group : null;

    /// <summary>
    /// The hash of a phrase as it is written; null where it is written as no word is, and no name is known that is so written.
    /// </summary>
    /// <param name="hash">The hash of its words.</param>
    /// <param name="written">The phrase.</param>
    /// <param name="style">What capitals say in the text.</param>
    public ulong? Read(ulong hash, ReadOnlySpan<char> written, TextStyle style)
    {
        bool hasCapitals = OrdinaryWords.HasTellingCapitals(written) && written.IndexOf(' ') < 0;
        if (!hasCapitals && !_words.Contains(hash))
        {
            return hash;
        }

        bool shows = style != TextStyle.AllCapitals && (hasCapitals || (style == TextStyle.Sentence && char.IsUpper(written[0])));
        ulong exact = Exact(hash, written);
        if (shows && _groups.ContainsKey(exact))
        {
            return exact;
        }

        // "SCALE" is no scale, but another thing of which nothing is known.
        return shows && hasCapitals && IsOneWord(written) && IsOrdinary(hash, written) ? null : hash;
    }

    private bool IsOrdinary(ulong hash, ReadOnlySpan<char> written)
    {
        if (_words.Contains(hash))
        {
            return true;
        }

        if (_notWords.Contains(hash))
        {
            return false;
        }

        string fold = ConceptNames.Fold(written.ToString());
        bool isOrdinary = _ordinary.Contains(fold) && Synonyms.Meaning(fold) is null;
        (isOrdinary ? _words : _notWords).Add(hash);
        return isOrdinary;
    }

    private void Add(int group, string name, NameTable names, IReadOnlyList<string> spellings, IReadOnlyList<Word> words)
    {
        ulong hash = HashOf(name, words);
        string fold = hash == 0 ? "" : names.FoldOf(name);

        // Of what is not all words ("C++", "A (B)", "Cross框架") the words alone would be another name.
        if (hash == 0 || !fold.All(char.IsLetterOrDigit))
        {
            return;
        }

        if (_ordinary.Contains(fold)
            && (spellings.Any(OrdinaryWords.IsOfName) || (Synonyms.Meaning(fold) is not null && OrdinaryWords.HasTellingCapitals(name))))
        {
            _words.Add(hash);
            hash = Exact(hash, name);
        }

        _groups[hash] = _groups.TryGetValue(hash, out int other) && other != group ? Ambiguous : group;
    }

    private static ulong HashOf(string name, IReadOnlyList<Word> words)
    {
        ulong hash = 0;
        int covered = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].NewRun && i > 0)
            {
                return 0;
            }

            hash = words[i].After(hash);
            covered += words[i].Length;
        }

        return covered + name.Count(Characters.IsJoint) == name.Length ? hash : 0;
    }

    private static bool IsOneWord(ReadOnlySpan<char> written) => !written.ContainsAny(' ', '-', '/');

    private static ulong Exact(ulong hash, ReadOnlySpan<char> written)
    {
        ulong exact = ~hash;
        foreach (char unit in written)
        {
            exact = (exact ^ unit) * 0x100000001B3UL;
        }

        return exact;
    }
}

/// <summary>What the capitals of a text say of its words.</summary>
internal enum TextStyle
{
    /// <summary>Words begin with capitals, which say nothing; capitals inside say that it is a name.</summary>
    Title,

    /// <summary>Only names begin with capitals.</summary>
    Sentence,

    /// <summary>Capitals say nothing.</summary>
    AllCapitals,
}
