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
        clauses = new Clause[query.Clauses.Count];
        for (int i = 0; i < clauses.Length; i++)
        {
            clauses[i] = ClauseOf(query.Clauses[i]);
        }

        List<Postings> found = [];
        foreach (string token in query.Meant)
        {
            if (index.Of(token) is { Count: > 0 } postings)
            {
                found.Add(postings);
            }
        }

        meant = [.. found];
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

        ReadOnlyMemory<int> candidates = Candidates(named);
        for (int at = 0; at < candidates.Length; at++)
        {
            int node = candidates.Span[at];
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

    // Ascending, some perhaps not matching: the rarest word leads, so that the others only look up what it holds.
    private ReadOnlyMemory<int> Candidates(HashSet<int>? named)
    {
        Clause lead = clauses[0];
        foreach (Clause clause in clauses)
        {
            lead = clause.Count < lead.Count ? clause : lead;
        }

        if (lead.Ways.Length == 1 && named is null)
        {
            return index.NodesOf(Rarest(lead.Ways[0]));
        }

        List<int> nodes = [.. named ?? []];
        foreach (Postings[] way in lead.Ways)
        {
            nodes.AddRange(index.NodesOf(Rarest(way)).Span);
        }

        nodes.Sort();
        int[] distinct = new int[nodes.Count];
        int count = 0;
        foreach (int node in nodes)
        {
            if (count == 0 || distinct[count - 1] != node)
            {
                distinct[count++] = node;
            }
        }

        return distinct.AsMemory(0, count);
    }

    private static Postings Rarest(Postings[] way)
    {
        Postings rarest = way[0];
        foreach (Postings postings in way)
        {
            rarest = postings.Count < rarest.Count ? postings : rarest;
        }

        return rarest;
    }

    private Clause ClauseOf(IReadOnlyList<string> words)
    {
        List<Postings[]> ways = new(words.Count);
        int count = 0;
        bool isKnown = false;
        for (int i = 0; i < words.Count; i++)
        {
            if (Sequence(words[i]) is { Length: > 0 } way)
            {
                ways.Add(way);
                count += Rarest(way).Count;
                isKnown |= i == 0;
            }
        }

        return new Clause([.. ways], isKnown, count);
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
    private Postings[] Sequence(ReadOnlySpan<char> words)
    {
        // Of most ways of a word no node has the first token.
        int space = words.IndexOf(' ');
        Postings first = index.Of(space < 0 ? words : words[..space]);
        if (first.Count == 0 || space < 0)
        {
            return first.Count == 0 ? [] : [first];
        }

        Postings[] sequence = new Postings[words.Count(' ') + 1];
        int i = 0;
        foreach (Range word in words.Split(' '))
        {
            sequence[i] = index.Of(words[word]);
            if (sequence[i++].Count == 0)
            {
                return [];
            }
        }

        return sequence;
    }

    /// <summary>The ways of a word that some node has.</summary>
    /// <param name="Ways">The postings of each.</param>
    /// <param name="IsKnown">Whether the first is the word as it is.</param>
    /// <param name="Count">How many nodes have one of them, at most.</param>
    private sealed record Clause(Postings[][] Ways, bool IsKnown, int Count);
}
