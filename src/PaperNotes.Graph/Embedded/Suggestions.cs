using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Embedded;

/// <summary>Finds the nodes whose names someone is writing.</summary>
internal sealed class Suggestions(Snapshot snapshot)
{
    public IReadOnlyList<Suggestion> Find(SuggestRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (SuggestQuery.Of(request.Text) is not { } query)
        {
            return [];
        }

        using NodeSet nodes = new(snapshot.NodeCount), starts = new(snapshot.NodeCount), meant = new(snapshot.NodeCount);
        foreach (string token in query.Meant)
        {
            Unite(meant, snapshot.Text.Of(token), onlyNames: false);
        }

        Unite(starts, query.Start);
        Intersect(nodes, query, typos: false);
        nodes.Unite(starts);
        nodes.Unite(meant);
        int[] best = Best(
            request,
            nodes,
            node =>
                SuggestQuery.IsTyped
                + (starts[node] ? SuggestQuery.IsStart : 0)
                + (meant[node] || IsIn(query.Whole, node) ? SuggestQuery.IsWhole : 0));
        if (best.Length < request.First && query.MayHaveTypos)
        {
            using NodeSet near = new(snapshot.NodeCount);
            Intersect(near, query, typos: true);
            near.Except(nodes);
            best = [.. best, .. Best(request with { First = request.First - best.Length }, near, _ => 0)];
        }

        return [.. best.Select(number => snapshot.Node(number)).Select(node => new Suggestion(node, query.NameOf(node)))];
    }

    // Of nodes as good as each other those with the smaller number come first: by kind and key.
    private int[] Best(SuggestRequest request, NodeSet nodes, Func<int, int> points)
    {
        NodeRange[]? ranges = request.Kinds is null ? null : [.. request.Kinds.Distinct().Select(snapshot.Range)];
        PriorityQueue<int, (long Score, int After)> kept = new();
        foreach (int node in nodes)
        {
            if ((ranges is not null && !Array.Exists(ranges, range => range.Contains(node))) || snapshot.Text.UsesOf(node) < 0)
            {
                continue;
            }

            (long, int) rank = (SearchScore.Of(points(node), snapshot.Text.UsesOf(node), snapshot.Text.LengthOf(node)), -node);
            if (kept.Count < request.First)
            {
                kept.Enqueue(node, rank);
            }
            else if (request.First > 0)
            {
                kept.EnqueueDequeue(node, rank);
            }
        }

        int[] best = new int[kept.Count];
        while (kept.Count > 0)
        {
            best[kept.Count - 1] = kept.Dequeue();
        }

        return best;
    }

    private void Intersect(NodeSet nodes, SuggestQuery query, bool typos)
    {
        for (int i = 0; i < query.Words.Count; i++)
        {
            if (i == 0)
            {
                Unite(nodes, query.Words[i], typos);
                continue;
            }

            using NodeSet others = new(snapshot.NodeCount);
            Unite(others, query.Words[i], typos);
            nodes.Intersect(others);
        }
    }

    private void Unite(NodeSet nodes, SuggestWord word, bool typos)
    {
        Unite(nodes, snapshot.Text.Of(word.Token));
        if (word.Prefix is { } prefix)
        {
            Unite(nodes, prefix);
        }

        if (typos && word.MayHaveTypo)
        {
            foreach (Postings postings in snapshot.Text.Names.Like(word.Token))
            {
                Unite(nodes, postings);
            }
        }
    }

    private void Unite(NodeSet nodes, string prefix)
    {
        foreach (Postings postings in snapshot.Text.Names.StartingWith(prefix))
        {
            Unite(nodes, postings);
        }
    }

    private void Unite(NodeSet nodes, Postings postings, bool onlyNames = true)
    {
        for (int at = postings.Start; at < postings.End; at++)
        {
            if (!onlyNames || snapshot.Text.IsInNames(at))
            {
                nodes.Add(snapshot.Text.NodeAt(at));
            }
        }
    }

    private bool IsIn(string token, int node) => snapshot.Text.Find(snapshot.Text.Of(token), node) >= 0;
}
