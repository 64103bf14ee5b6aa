using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Finds the terms: words and phrases of two or three words in titles, words of keywords, and words that the
/// text of a note repeats. One that a field of some paper
/// names is a mention of that concept; else it is a term where at least two papers share it. Not thread-safe.
/// </summary>
internal sealed class TermFinder
{
    private const int LongestPhrase = 3;
    private const int Places = 3;

    private readonly IReadOnlyList<NoteFacts> _notes;
    private readonly ConceptDrafts _drafts;
    private readonly TermWords _splitter = new();
    private readonly TermSpelling _spelling;
    private readonly List<ulong> _hashes = [];
    // The paper's number times the number of places, and the place where it has the phrase.
    private readonly List<int> _papers = [];

    private readonly byte[] _ofTitle;

    private enum Place
    {
        Keyword,
        Title,
        Text,
    }

    private TermFinder(IReadOnlyList<NoteFacts> notes, ConceptDrafts drafts) =>
        (_notes, _drafts, _ofTitle, _spelling) = (notes, drafts, new byte[notes.Count], new TermSpelling(_splitter));

    /// <summary>Adds the terms to the drafts. Which papers mention which concept and how strongly, each pair of phrases once.</summary>
    public static (int[] Papers, int[] Concepts, byte[] Strengths) Find(IReadOnlyList<NoteFacts> notes, ConceptDrafts drafts)
    {
        TermFinder finder = new(notes, drafts);
        Dictionary<ulong, int> known = finder.KnownPhrases();
        finder.Gather();
        return finder.Decide(known);
    }

    // The concepts by the hash of a spelling, so that nearly all phrases need no folding of their own; -1 for what two share.
    private Dictionary<ulong, int> KnownPhrases()
    {
        Dictionary<ulong, int> known = [];
        for (int concept = 0; concept < _drafts.Count; concept++)
        {
            foreach (string name in _drafts.NamesOf(concept))
            {
                IReadOnlyList<Word> words = _splitter.Split(name);
                ulong hash = 0;
                for (int i = 0; i < words.Count; i++)
                {
                    hash = words[i].NewRun && i > 0 ? 0 : words[i].After(hash);
                    if (hash == 0)
                    {
                        break;
                    }
                }

                // Of what is not all words ("C++", "A (B)") the words alone would be another name.
                bool plain = hash != 0 && ConceptNames.Fold(name).All(char.IsLetterOrDigit);
                if (plain)
                {
                    known[hash] = known.TryGetValue(hash, out int other) && other != concept ? -1 : concept;
                }
            }
        }

        return known;
    }

    private void Gather()
    {
        Dictionary<ulong, int> seen = [];
        TellingWords telling = new(_notes, _splitter);
        for (int paper = 0; paper < _notes.Count; paper++)
        {
            seen.Clear();
            _ofTitle[paper] = (byte)Strengths.OfTitle(_splitter.Split(_notes[paper].Title).Count);
            AddPhrases(_notes[paper].Title, LongestPhrase, seen, CodeOf(paper, Place.Title));
            foreach (string keyword in _notes[paper].Keywords)
            {
                AddPhrases(keyword, 1, seen, CodeOf(paper, Place.Keyword));
            }

            foreach (ulong word in telling.Of(_notes[paper]))
            {
                AddRepeated(word, seen, paper);
            }
        }
    }

    private void AddPhrases(string text, int longest, Dictionary<ulong, int> seen, int paper)
    {
        IReadOnlyList<Word> words = _splitter.Split(text);
        for (int first = 0; first < words.Count; first++)
        {
            if (words[first].Stop)
            {
                continue;
            }

            ulong hash = 0;
            bool letters = false;
            for (int last = first; last < words.Count && last < first + longest && (last == first || !words[last].NewRun); last++)
            {
                hash = words[last].After(hash);
                letters |= words[last].HasLetter;
                if (letters && !words[last].Stop && seen.TryAdd(hash, _papers.Count))
                {
                    _hashes.Add(hash);
                    _papers.Add(paper);
                }
            }
        }
    }

    // A word of a keyword is a repeated one then; what the title has tells more.
    private void AddRepeated(ulong word, Dictionary<ulong, int> seen, int paper)
    {
        if (seen.TryAdd(word, _papers.Count))
        {
            _hashes.Add(word);
            _papers.Add(CodeOf(paper, Place.Text));
        }
        else if (_papers[seen[word]] == CodeOf(paper, Place.Keyword))
        {
            _papers[seen[word]] = CodeOf(paper, Place.Text);
        }
    }

    private static int CodeOf(int paper, Place place) => (paper * Places) + (int)place;

    // Of a word that a text repeats, a name that fields have is not the one: they would have it as the reader found it there.
    private bool Means(int concept, int code) => code % Places != (int)Place.Text
        || _drafts.KindOf(concept) is not (ConceptKind.Method or ConceptKind.Dataset or ConceptKind.Model);

    private byte StrengthOf(int code) => (Place)(code % Places) switch
    {
        Place.Title => _ofTitle[code / Places],
        Place.Keyword => Strengths.KeywordWord,
        _ => Strengths.RepeatedWord,
    };

    private (int[] Papers, int[] Concepts, byte[] Strengths) Decide(Dictionary<ulong, int> known)
    {
        ulong[] hashes = [.. _hashes];
        int[] papers = [.. _papers];
        _hashes.Clear();
        _papers.Clear();
        Array.Sort(hashes, papers);
        List<int> mentioning = [];
        List<int> mentioned = [];
        List<byte> strengths = [];
        int start = 0;
        while (start < hashes.Length)
        {
            int end = start + 1;
            while (end < hashes.Length && hashes[end] == hashes[start])
            {
                end++;
            }

            int concept = known.TryGetValue(hashes[start], out int found) ? found : end - start >= 2 ? TermOf(hashes[start], papers.AsSpan(start, end - start)) : -1;
            for (int i = start; i < end && concept >= 0; i++)
            {
                if (Means(concept, papers[i]))
                {
                    mentioning.Add(papers[i] / Places);
                    mentioned.Add(concept);
                    strengths.Add(StrengthOf(papers[i]));
                }
            }

            start = end;
        }

        return ([.. mentioning], [.. mentioned], [.. strengths]);
    }

    // The term as the first paper spells it, in lower case but for words with capitals inside.
    private int TermOf(ulong hash, ReadOnlySpan<int> papers)
    {
        int first = papers[0] / Places;
        foreach (int paper in papers)
        {
            first = Math.Min(first, paper / Places);
        }

        string name = _spelling.Of(_notes[first].Title, hash, LongestPhrase)
            ?? _notes[first].Keywords.Concat(_notes[first].Terms.Select(repeated => repeated.Word))
                .Select(text => _spelling.Of(text, hash, 1)).First(spelling => spelling is not null)!;
        if (CleanFacts.IsTooLong(name))
        {
            return -1;
        }

        string spelling = ConceptNames.Fold(name);
        int concept = _drafts.Find(spelling);
        return concept >= 0 ? concept : _drafts.AddTerm(name, spelling);
    }
}
