using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Embedded;

/// <summary>One edge away, over some kinds of edges, in either direction.</summary>
internal sealed class Steps
{
    private readonly Snapshot snapshot;
    private readonly Rows[] rows;

    public Steps(Snapshot snapshot, IReadOnlyList<EdgeKind> via)
    {
        this.snapshot = snapshot;
        Kinds = [.. via.Distinct().Order()];
        rows = [.. Kinds.Select(snapshot.Out), .. Kinds.Select(snapshot.In)];
    }

    /// <summary>The kinds, in order.</summary>
    public EdgeKind[] Kinds { get; }

    /// <summary>How many rows of neighbours a node has.</summary>
    public int Count => rows.Length;

    /// <summary>One row of neighbours; a neighbour may be in several.</summary>
    public ReadOnlySpan<int> From(int node, int row) => rows[row].Of(node);

    /// <summary>The edge between two neighbours: of the first kind there is, and of both directions the one from the first node.</summary>
    public GraphEdge Between(int first, int second)
    {
        foreach (EdgeKind kind in Kinds)
        {
            if (snapshot.Out(kind).Of(first).Contains(second))
            {
                return new(snapshot.Node(first).Ref, snapshot.Node(second).Ref, kind);
            }

            if (snapshot.Out(kind).Of(second).Contains(first))
            {
                return new(snapshot.Node(second).Ref, snapshot.Node(first).Ref, kind);
            }
        }

        throw new ArgumentException("The nodes are no neighbours.", nameof(second));
    }
}
