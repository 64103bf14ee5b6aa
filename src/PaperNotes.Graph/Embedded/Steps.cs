using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Embedded;

/// <summary>One edge away within the scope of a traversal, in either direction, and which nodes it may go on to.</summary>
internal sealed class Steps
{
    private readonly Snapshot snapshot;
    private readonly Rows[] rows;
    private readonly NodeRange concepts;
    private readonly bool[] allowed;
    private readonly bool onlyStrong;
    private readonly int end;

    public Steps(Snapshot snapshot, TraversalScope scope, int end = -1)
    {
        (this.snapshot, this.end, onlyStrong) = (snapshot, end, scope.OnlyStrong);
        concepts = snapshot.Range(NodeKind.Concept);
        allowed = [.. Enum.GetValues<ConceptKind>().Select(kind => ConceptKinds.Include(scope.Kinds, kind))];
        Kinds = [.. scope.Via.Distinct().Order()];
        rows = [.. Kinds.Select(snapshot.Out), .. Kinds.Select(snapshot.In)];
    }

    /// <summary>The kinds, in order.</summary>
    public EdgeKind[] Kinds { get; }

    /// <summary>Whether a node may be gone on to: a concept only where its kind was asked for, or where it is the end.</summary>
    public bool Allow(int node) => !concepts.Contains(node) || node == end || allowed[(int)snapshot.Concept(node).Kind];

    /// <summary>The steps from a node, allowed or not; a neighbour may come several times.</summary>
    public Enumerator From(int node) => new(rows, onlyStrong, node);

    /// <summary>
    /// The edge between two neighbours: a sure one first, then of the first kind, then of both directions the one from the first node.
    /// </summary>
    public GraphEdge Between(int first, int second) => Kinds
        .SelectMany(kind => Over(kind, first, second).Concat(Over(kind, second, first)))
        .OrderByDescending(edge => edge.IsStrong)
        .First();

    /// <summary>The edges of a kind from one node to another: one or none.</summary>
    public IEnumerable<GraphEdge> Over(EdgeKind kind, int from, int to)
    {
        int at = snapshot.Out(kind).Of(from).IndexOf(to);
        if (at >= 0)
        {
            ReadOnlySpan<bool> strong = snapshot.Out(kind).StrongOf(from);
            bool isStrong = strong.IsEmpty || strong[at];
            if (isStrong || !onlyStrong)
            {
                return [new(snapshot.Node(from).Ref, snapshot.Node(to).Ref, kind, isStrong)];
            }
        }

        return [];
    }

    /// <summary>One edge away: the node there, and whether the edge is a sure one.</summary>
    public readonly record struct Step(int To, bool IsStrong);

    /// <summary>Goes through the rows of a node, without what the scope leaves out.</summary>
    public ref struct Enumerator(Rows[] rows, bool onlyStrong, int node)
    {
        private int row;
        private int at;
        private ReadOnlySpan<int> ends;
        private ReadOnlySpan<bool> strong;

        /// <summary>The step it is at.</summary>
        public Step Current { get; private set; }

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>The next step, if there is one.</summary>
        public bool MoveNext()
        {
            while (true)
            {
                while (at < ends.Length)
                {
                    Current = new(ends[at], strong.IsEmpty || strong[at]);
                    at++;
                    if (Current.IsStrong || !onlyStrong)
                    {
                        return true;
                    }
                }

                if (row == rows.Length)
                {
                    return false;
                }

                at = 0;
                ends = rows[row].Of(node);
                strong = rows[row].StrongOf(node);
                row++;
            }
        }
    }
}
