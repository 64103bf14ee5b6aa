using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>Reads the snapshot from end to end.</summary>
internal sealed class GraphScan(Snapshot snapshot, FilterBitmaps filters)
{
    // Whatever a paper of the part has an edge to belongs to the part, but for other papers.
    private static readonly EdgeKind[] s_toOthers =
        [.. EdgeKinds.All.Where(kind => EdgeKinds.Of(kind).From == NodeKind.Paper && EdgeKinds.Of(kind).To != NodeKind.Paper)];

    public IEnumerable<GraphNode> Nodes(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken)
    {
        Predicate<int> includes = Part(filter, cancellationToken);
        NodeRange range = snapshot.Range(kind);
        for (int number = range.First; number < range.End; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (includes(number))
            {
                yield return snapshot.Node(number);
            }
        }
    }

    public IEnumerable<ValuedEdge> Edges(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken)
    {
        Predicate<int> includes = Part(filter, cancellationToken);
        Rows rows = snapshot.Out(kind);
        Func<int, object?>? value = snapshot.ShownOf(kind);
        NodeRange range = snapshot.Range(EdgeKinds.Of(kind).From);
        for (int from = range.First; from < range.End; from++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!includes(from))
            {
                continue;
            }

            int start = rows.StartOf(from);
            int[] ends = rows.Of(from).ToArray();
            bool[] strong = rows.StrongOf(from).ToArray();
            for (int i = 0; i < ends.Length; i++)
            {
                if (includes(ends[i]))
                {
                    yield return new(
                        new(snapshot.Node(from).Ref, snapshot.Node(ends[i]).Ref, kind, strong.Length == 0 || strong[i]),
                        (int?)value?.Invoke(start + i)
                    );
                }
            }
        }
    }

    /// <summary>Which nodes the part of the graph around the matching papers has.</summary>
    private Predicate<int> Part(PaperFilter? filter, CancellationToken cancellationToken)
    {
        using PaperBitmap? papers = filters.Of(filter, cancellationToken);
        if (papers is null)
        {
            return _ => true;
        }

        bool[] part = new bool[snapshot.Range(NodeKinds.Last).End];
        for (int paper = 0; paper < snapshot.Papers.Count; paper++)
        {
            if (papers[paper])
            {
                part[paper] = true;
                Mark(part, paper);
            }
        }

        return number => part[number];
    }

    private void Mark(bool[] part, int paper)
    {
        foreach (EdgeKind kind in s_toOthers)
        {
            foreach (int node in snapshot.Out(kind).Of(paper))
            {
                part[node] = true;
            }
        }
    }
}
