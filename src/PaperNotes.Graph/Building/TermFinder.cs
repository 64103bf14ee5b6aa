using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Finds the terms: words and phrases of two or three words in titles, words of keywords, and words that the text of a note
/// repeats. One that a field of some paper names is a mention of that concept; else it is a term where at least two works share it and it
/// says something by itself. Not thread-safe.
/// </summary>
internal sealed class TermFinder
{
    private const int Places = 4;

    private readonly IReadOnlyList<NoteFacts> _notes;
    private readonly Works _works;
    private readonly ConceptDrafts _drafts;
    private readonly TermWords _splitter = new();
    private readonly KnownPhrases _known;
    private readonly TermPhrases _phrases;
    private readonly List<ulong> _hashes = [];
    // The paper's number times the number of places, and the place where it has the phrase.
    private readonly List<int> _papers = [];

    private readonly byte[] _ofTitle;
    private readonly TermPhrase[][] _phrasesOfTitle;

    private enum Place
    {
        Keyword,
        Title,
        Text,
        NameInText,
    }

    private TermFinder(PaperTable papers, Works works, NameTable names, ConceptDrafts drafts, OrdinaryWords ordinary)
    {
        (_notes, _works, _drafts) = (papers.Notes, works, drafts);
        (_ofTitle, _phrasesOfTitle) = (new byte[_notes.Count], new TermPhrase[_notes.Count][]);
        _known = KnownPhrases.Of(drafts, names, _splitter, ordinary);
        _phrases = new TermPhrases(_splitter, _known, ordinary);
    }

    /// <summary>Adds the terms to the drafts. Which papers mention which concept and how strongly, each pair of phrases once.</summary>
    public static (int[] Papers, int[] Concepts, byte[] Strengths) Find(
        PaperTable papers,
        Works works,
        NameTable names,
        ConceptDrafts drafts,
        IReadOnlyList<(string Word, ulong Hash)[]> telling,
        OrdinaryWords ordinary)
    {
        TermFinder finder = new(papers, works, names, drafts, ordinary);
        finder.Gather(telling);
        return finder.Decide();
    }

    private void Gather(IReadOnlyList<(string Word, ulong Hash)[]> telling)
    {
        Dictionary<ulong, int> seen = [];
        for (int paper = 0; paper < _notes.Count; paper++)
        {
            seen.Clear();
            _ofTitle[paper] = (byte)Strengths.OfTitle(_splitter.Split(_notes[paper].Title).Count);
            foreach (TermPhrase phrase in _phrasesOfTitle[paper] = [.. _phrases.Of(_notes[paper].Title, TermPhrases.Longest)])
            {
                Add(phrase.Hash, CodeOf(paper, Place.Title));
            }

            foreach (string keyword in _notes[paper].Keywords)
            {
                foreach (TermPhrase phrase in _phrases.Of(keyword, 1))
                {
                    Add(phrase.Hash, CodeOf(paper, Place.Keyword));
                }
            }

            foreach ((string word, ulong hash) in telling[paper])
            {
                AddRepeated(word, hash, seen, paper);
            }
        }

        void Add(ulong hash, int code)
        {
            if (seen.TryAdd(hash, _papers.Count))
            {
                _hashes.Add(hash);
                _papers.Add(code);
            }
        }
    }

    // A word of a keyword is a repeated one then; what the title has tells more.
    private void AddRepeated(string word, ulong hash, Dictionary<ulong, int> seen, int paper)
    {
        (ulong met, Place place) = _known.Read(hash, word, TextStyle.Title) is { } read && IsName(word, read)
            ? (read, Place.NameInText)
            : (hash, Place.Text);
        if (seen.TryAdd(met, _papers.Count))
        {
            _hashes.Add(met);
            _papers.Add(CodeOf(paper, place));
        }
        else if (_papers[seen[met]] == CodeOf(paper, Place.Keyword))
        {
            _papers[seen[met]] = CodeOf(paper, place);
        }
    }

    // A text names a thing where it writes the name as others do, and as no plain word is.
    private bool IsName(string word, ulong hash) =>
        (OrdinaryWords.HasTellingCapitals(word) || word.Any(char.IsAsciiDigit))
        && _known.Find(hash) is >= 0 and int group && _drafts.NamesOf(group).Contains(word, StringComparer.Ordinal);

    private static int CodeOf(int paper, Place place) => (paper * Places) + (int)place;

    // Of a word that a text repeats, a name that fields have is not the one: they would have it as the reader found it there.
    private bool Means(int concept, int code) => code % Places != (int)Place.Text
        || _drafts.KindOf(concept) is not (ConceptKind.Method or ConceptKind.Dataset or ConceptKind.Model);

    private byte StrengthOf(int code) => (Place)(code % Places) switch
    {
        Place.Title => _ofTitle[code / Places],
        Place.Keyword => Strengths.KeywordWord,
        Place.Text => Strengths.RepeatedWord,
        Place.NameInText => Strengths.RepeatedName,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private (int[] Papers, int[] Concepts, byte[] Strengths) Decide()
    {
        ulong[] hashes = [.. _hashes];
        int[] papers = [.. _papers];
        _hashes.Clear();
        _papers.Clear();
        Array.Sort(hashes, papers);
        List<(ulong Hash, int Start, int End)> shared = Shared(hashes, papers);
        HashSet<ulong> parts = Parts(shared);
        List<int> mentioning = [], mentioned = [];
        List<byte> strengths = [];
        foreach ((ulong hash, int start, int end) in shared)
        {
            int group = _known.Find(hash) ?? (parts.Contains(hash) ? -1 : TermOf(hash, papers.AsSpan(start, end - start)));
            for (int i = start; i < end && group >= 0; i++)
            {
                if (_drafts.Meant(group, papers[i] / Places) is >= 0 and int concept && Means(concept, papers[i]))
                {
                    mentioning.Add(papers[i] / Places);
                    mentioned.Add(concept);
                    strengths.Add(StrengthOf(papers[i]));
                }
            }
        }

        return ([.. mentioning], [.. mentioned], [.. strengths]);
    }

    // The phrases that are known, or that two works have.
    private List<(ulong Hash, int Start, int End)> Shared(ulong[] hashes, int[] papers)
    {
        List<(ulong, int, int)> shared = [];
        int start = 0;
        while (start < hashes.Length)
        {
            int end = start + 1;
            bool several = false;
            while (end < hashes.Length && hashes[end] == hashes[start])
            {
                several |= _works.Of(papers[end] / Places) != _works.Of(papers[start] / Places);
                end++;
            }

            if (several || _known.Find(hashes[start]) is not null)
            {
                shared.Add((hashes[start], start, end));
            }

            start = end;
        }

        return shared;
    }

    // What nearly always stands in one longer phrase of a title, or in one keyword.
    private HashSet<ulong> Parts(List<(ulong Hash, int Start, int End)> shared)
    {
        Dictionary<ulong, int> uses = shared.ToDictionary(phrase => phrase.Hash, phrase => phrase.End - phrase.Start);
        NestedTerms nested = new();
        foreach ((NoteFacts note, TermPhrase[] ofTitle) in _notes.Zip(_phrasesOfTitle))
        {
            nested.NextPaper();
            TermPhrase[] phrases = [.. ofTitle.Where(phrase => uses.ContainsKey(phrase.Hash))];
            foreach (TermPhrase whole in phrases.Where(phrase => phrase.Last > phrase.First))
            {
                foreach (TermPhrase part in phrases.Where(part =>
                        part.First >= whole.First && part.Last <= whole.Last && part.Last - part.First < whole.Last - whole.First
                    ))
                {
                    nested.Add(part.Hash, whole.Hash);
                }
            }

            foreach (string keyword in note.Keywords.Where(keyword => keyword.AsSpan().IndexOfAny(' ', '-') > 0))
            {
                List<TermPhrase> words = _phrases.Of(keyword, 1);
                ulong whole = words.Count < 2 ? 0 : _splitter.Split(keyword).Aggregate(0UL, (hash, word) => word.After(hash));
                foreach (TermPhrase part in words)
                {
                    nested.Add(part.Hash, whole);
                }
            }
        }

        return nested.Parts(uses);
    }

    // The term as the first paper spells it; none where it says nothing.
    private int TermOf(ulong hash, ReadOnlySpan<int> papers)
    {
        int first = papers[0] / Places;
        foreach (int paper in papers)
        {
            first = Math.Min(first, paper / Places);
        }

        string? name = _phrases.Spell(_notes[first].Title, hash, TermPhrases.Longest)
            ?? _notes[first].Keywords.Concat(_notes[first].Terms.Select(repeated => repeated.Word))
                .Select(text => _phrases.Spell(text, hash, 1)).FirstOrDefault(spelling => spelling is not null);
        if (name is null || TermSpelling.SaysNothing(name, _splitter.Split(name)) || CleanFacts.IsTooLong(name))
        {
            return -1;
        }

        string spelling = ConceptNames.Fold(name);
        int group = _drafts.Find(spelling);
        return group >= 0 ? group : _drafts.AddTerm(name, spelling);
    }
}
