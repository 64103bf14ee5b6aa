using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Decides which of several things of one name a paper means: what it proposes itself, else the one that other names, a link, the area or
/// the words of both decide. Not thread-safe.
/// </summary>
internal sealed class Senses(PaperTable papers, Works works, EdgeList links, NameTable names, int[] groupOfUse, TermWords splitter)
{
    /// <summary>A name of fewer letters says too little for an area to decide.</summary>
    private const int ShortName = 5;

    /// <summary>So many words and keywords must a paper and a proposer share; more for a short name.</summary>
    private const int LeastShared = 2, LeastSharedOfShort = 3;

    private readonly Dictionary<int, HashSet<ulong>> _words = [];
    private readonly HashSet<(int From, int To)> _links = [.. links.From.Zip(links.To)];

    /// <summary>The place of the proposal that a paper means among those of a name; -1 where nothing decides.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="proposals">The works that propose a thing of this name.</param>
    /// <param name="length">How many letters the name has.</param>
    /// <param name="isEstablished">Whether the name also has a meaning of its own: only what points to a proposer then decides.</param>
    public int Find(int paper, IReadOnlyList<Proposal> proposals, int length, bool isEstablished)
    {
        int own = Only(proposals, proposal => works.Of(proposal.Papers[0]) == works.Of(paper) || proposal.Papers.Contains(paper));
        if (own >= 0)
        {
            return own;
        }

        int pointed = Only(proposals, proposal => proposal.Papers.Any(proposer => SharesProposed(paper, proposer)));
        if (pointed < 0)
        {
            pointed = Only(
                proposals,
                proposal => proposal.Papers.Any(proposer => _links.Contains((paper, proposer)) || _links.Contains((proposer, paper))));
        }

        if (pointed >= 0 || isEstablished)
        {
            return pointed;
        }

        int near =
            length < ShortName
                ? -1
                : Only(proposals, proposal => proposal.Papers.Any(proposer => papers.Notes[proposer].Area == papers.Notes[paper].Area));
        return near >= 0 ? near : Closest(paper, proposals, length < ShortName ? LeastSharedOfShort : LeastShared);
    }

    private static int Only(IReadOnlyList<Proposal> proposals, Func<Proposal, bool> condition)
    {
        int found = -1;
        for (int i = 0; i < proposals.Count; i++)
        {
            if (condition(proposals[i]))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private int Closest(int paper, IReadOnlyList<Proposal> proposals, int least)
    {
        HashSet<ulong> words = WordsOf(paper);
        int best = -1, most = least - 1;
        bool isOnly = false;
        for (int i = 0; i < proposals.Count; i++)
        {
            int shared = proposals[i].Papers.Max(proposer => WordsOf(proposer).Count(words.Contains));
            (best, most, isOnly) = shared > most ? (i, shared, true) : (best, most, isOnly && shared < most);
        }

        return isOnly ? best : -1;
    }

    // The long form, or another name that only the proposer gave: what both name beside the name in question.
    private bool SharesProposed(int paper, int proposer)
    {
        (int start, int end) = names.UsesOf(proposer);
        (int first, int last) = names.UsesOf(paper);
        for (int use = start; use < end; use++)
        {
            if (names.EdgeOf(use) != EdgeKind.Proposes || names.Names[names.NameOf(use)].IndexOf(' ', StringComparison.Ordinal) < 0)
            {
                continue;
            }

            for (int other = first; other < last; other++)
            {
                if (groupOfUse[use] >= 0
                    && groupOfUse[other] == groupOfUse[use]
                    && names.Names[names.NameOf(other)].Contains(' ', StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private HashSet<ulong> WordsOf(int paper)
    {
        if (_words.TryGetValue(paper, out HashSet<ulong>? known))
        {
            return known;
        }

        HashSet<ulong> words = [];
        string title = papers.Notes[paper].Title;
        foreach (Word word in splitter.Split(title))
        {
            if (!word.Stop && word.HasLetter && !EmptyWords.Contains(title.AsSpan(word.Start, word.Length)))
            {
                words.Add(word.Hash);
            }
        }

        (int start, int end) = names.UsesOf(paper);
        for (int use = start; use < end; use++)
        {
            if (groupOfUse[use] >= 0 && names.EdgeOf(use) is EdgeKind.Mentions or EdgeKind.Addresses)
            {
                words.Add(~(ulong)groupOfUse[use]);
            }
        }

        return _words[paper] = words;
    }
}
