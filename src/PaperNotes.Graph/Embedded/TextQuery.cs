using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Embedded;

/// <summary>A query with its tokens found in an index. Immutable.</summary>
internal sealed class TextQuery
{
    private readonly TextIndex index;
    private readonly string label;
    private readonly Clause[] clauses;
    private readonly Postings[] meant;
    private readonly Postings[] phrase;

    public TextQuery(TextIndex index, SearchQuery query)
    {
        this.index = index;
        label = query.Label;
        clauses = [.. query.Clauses.Select(ways => new Clause([.. ways.Select(Sequence).Where(way => way.Length > 0)], Sequence(ways[0]).Length > 0))];
        meant = [.. query.Meant.Select(index.Of).Where(postings => postings.Count > 0)];
        phrase = Sequence(query.Phrase);
    }

    /// <summary>The nodes that match, ascending, with the points of each but that of its label.</summary>
    public IEnumerable<(int Node, int Points)> Matches(CancellationToken cancellationToken)
    {
        HashSet<int>? named = null;
        foreach (Postings postings in meant)
        {
            for (int at = postings.Start; at < postings.End; at++)
            {
                (named ??= []).Add(index.NodeAt(at));
            }
        }

        // The rarest word leads, so that the others only look up what it holds.
        Clause lead = clauses.MinBy(clause => clause.Count)!;
        foreach (int node in Candidates(lead, named))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryMatch(node, named?.Contains(node) == true, out int points))
            {
                yield return (node, points);
            }
        }
    }

    /// <summary>The score of a node that matches.</summary>
    public long Score(int number, GraphNode node, int points) =>
        SearchScore.Of(points + (node.Label == label ? SearchScore.IsLabel : 0), Math.Max(0, index.UsesOf(number)), index.LengthOf(number));

    private bool TryMatch(int node, bool isMeant, out int points)
    {
        points = isMeant ? SearchScore.IsMeant : 0;
        bool isExact = true;
        Parts own = Parts.None;
        for (int i = 0; i < clauses.Length; i++)
        {
            Parts parts = Find(clauses[i], node, out own);
            if (parts == Parts.None && !isMeant)
            {
                return false;
            }

            isExact &= own != Parts.None;
            points += i < SearchScore.MostInNames && (parts & Parts.Names) != 0 ? SearchScore.WordInNames : 0;
        }

        Parts together = phrase.Length == 1 ? own : index.Follow(phrase, node);
        points += ((together & Parts.Names) != 0 ? SearchScore.PhraseInNames : 0)
            + ((together & Parts.Text) != 0 ? SearchScore.PhraseInText : 0)
            + (isExact ? SearchScore.IsExact : 0);
        return true;
    }

    private IEnumerable<int> Candidates(Clause lead, HashSet<int>? named)
    {
        if (lead.Ways.Length == 1 && named is null)
        {
            for (int at = lead.Ways[0][0].Start; at < lead.Ways[0][0].End; at++)
            {
                yield return index.NodeAt(at);
            }

            yield break;
        }

        SortedSet<int> nodes = [.. named ?? []];
        foreach (Postings[] way in lead.Ways)
        {
            Postings rarest = way.MinBy(postings => postings.Count);
            for (int at = rarest.Start; at < rarest.End; at++)
            {
                nodes.Add(index.NodeAt(at));
            }
        }

        foreach (int node in nodes)
        {
            yield return node;
        }
    }

    // Where the word is as it is, and where in any way: once it is in names, other places change nothing.
    private Parts Find(Clause clause, int node, out Parts own)
    {
        own = clause.IsKnown ? index.Follow(clause.Ways[0], node) : Parts.None;
        Parts parts = own;
        for (int i = clause.IsKnown ? 1 : 0; i < clause.Ways.Length && (parts & Parts.Names) == 0; i++)
        {
            parts |= index.Follow(clause.Ways[i], node);
        }

        return parts;
    }

    // Empty where a token is in no node.
    private Postings[] Sequence(string words)
    {
        Postings[] sequence = [.. words.Split(' ').Select(index.Of)];
        return Array.Exists(sequence, postings => postings.Count == 0) ? [] : sequence;
    }

    /// <summary>The ways of a word that some node has.</summary>
    /// <param name="Ways">The postings of each.</param>
    /// <param name="IsKnown">Whether the first is the word as it is.</param>
    private sealed record Clause(Postings[][] Ways, bool IsKnown)
    {
        public int Count { get; } = Ways.Sum(way => way.Min(postings => postings.Count));
    }
}
