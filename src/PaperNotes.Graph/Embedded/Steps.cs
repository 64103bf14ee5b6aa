using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Embedded;

/// <summary>One edge away, over some kinds of edges, in either direction, and which nodes a traversal may go on to.</summary>
internal sealed class Steps
{
    private readonly Snapshot snapshot;
    private readonly Rows[] rows;
    private readonly NodeRange concepts;
    private readonly bool[] allowed;
    private readonly int end;

    public Steps(Snapshot snapshot, IReadOnlyList<EdgeKind> via, IReadOnlyList<ConceptKind>? kinds, int end = -1)
    {
        this.snapshot = snapshot;
        this.end = end;
        concepts = snapshot.Range(NodeKind.Concept);
        allowed = [.. Enum.GetValues<ConceptKind>().Select(kind => ConceptKinds.Include(kinds, kind))];
        Kinds = [.. via.Distinct().Order()];
        rows = [.. Kinds.Select(snapshot.Out), .. Kinds.Select(snapshot.In)];
    }

    /// <summary>The kinds, in order.</summary>
    public EdgeKind[] Kinds { get; }

    /// <summary>Whether a node may be gone on to: a concept only where its kind was asked for, or where it is the end.</summary>
    public bool Allow(int node) => !concepts.Contains(node) || node == end || allowed[(int)snapshot.Concept(node).Kind];

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
