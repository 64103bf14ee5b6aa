using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Finds the terms: words and phrases of two or three words in titles, and words of keywords. One that a field of some paper
/// names is a mention of that concept; else it is a term where at least two papers share it. Not thread-safe.
/// </summary>
internal sealed class TermFinder
{
    private const int LongestPhrase = 3;

    private readonly IReadOnlyList<NoteFacts> _notes;
    private readonly ConceptDrafts _drafts;
    private readonly TermWords _splitter = new();
    private readonly List<ulong> _hashes = [];
    // Twice the paper's number, and one more where the title has the phrase.
    private readonly List<int> _papers = [];

    private readonly byte[] _ofTitle;

    private TermFinder(IReadOnlyList<NoteFacts> notes, ConceptDrafts drafts) => (_notes, _drafts, _ofTitle) = (notes, drafts, new byte[notes.Count]);

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
        HashSet<ulong> seen = [];
        for (int paper = 0; paper < _notes.Count; paper++)
        {
            seen.Clear();
            _ofTitle[paper] = (byte)Strengths.OfTitle(_splitter.Split(_notes[paper].Title).Count);
            AddPhrases(_notes[paper].Title, LongestPhrase, seen, (paper * 2) + 1);
            foreach (string keyword in _notes[paper].Keywords)
            {
                AddPhrases(keyword, 1, seen, paper * 2);
            }
        }
    }

    private void AddPhrases(string text, int longest, HashSet<ulong> seen, int paper)
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
                if (letters && !words[last].Stop && seen.Add(hash))
                {
                    _hashes.Add(hash);
                    _papers.Add(paper);
                }
            }
        }
    }

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
                mentioning.Add(papers[i] / 2);
                mentioned.Add(concept);
                strengths.Add(papers[i] % 2 == 1 ? _ofTitle[papers[i] / 2] : (byte)Strengths.KeywordWord);
            }

            start = end;
        }

        return ([.. mentioning], [.. mentioned], [.. strengths]);
    }

    // The term as the first paper spells it, in lower case but for words with capitals inside.
    private int TermOf(ulong hash, ReadOnlySpan<int> papers)
    {
        int first = papers[0] / 2;
        foreach (int paper in papers)
        {
            first = Math.Min(first, paper / 2);
        }

        string name = Spell(_notes[first].Title, hash, LongestPhrase)
            ?? _notes[first].Keywords.Select(keyword => Spell(keyword, hash, 1)).First(spelling => spelling is not null)!;
        if (CleanFacts.IsTooLong(name))
        {
            return -1;
        }

        string spelling = ConceptNames.Fold(name);
        int concept = _drafts.Find(spelling);
        return concept >= 0 ? concept : _drafts.AddTerm(name, spelling);
    }

    private string? Spell(string text, ulong sought, int longest)
    {
        IReadOnlyList<Word> words = _splitter.Split(text);
        for (int first = 0; first < words.Count; first++)
        {
            ulong hash = 0;
            for (int last = first; last < words.Count && last < first + longest && (last == first || !words[last].NewRun); last++)
            {
                hash = words[last].After(hash);
                if (hash == sought && !words[first].Stop && !words[last].Stop)
                {
                    return Lowered(text, words, first, last);
                }
            }
        }

        return null;
    }

    private static string Lowered(string text, IReadOnlyList<Word> words, int first, int last) =>
        string.Create(words[last].Start + words[last].Length - words[first].Start, (text, words, first, last), static (spelling, source) =>
        {
            int offset = source.words[source.first].Start;
            source.text.AsSpan(offset, spelling.Length).CopyTo(spelling);
            for (int i = source.first; i <= source.last; i++)
            {
                Span<char> word = spelling.Slice(source.words[i].Start - offset, source.words[i].Length);
                if (!word[1..].ContainsAnyInRange('A', 'Z'))
                {
                    source.text.AsSpan(source.words[i].Start, word.Length).ToLowerInvariant(word);
                }
            }
        });
}
