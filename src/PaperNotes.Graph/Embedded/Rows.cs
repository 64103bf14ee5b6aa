using PaperNotes.Graph.Building;

namespace PaperNotes.Graph.Embedded;

/// <summary>
/// Edges of one direction as compressed sparse rows: per node of a range of numbers, the nodes at the other end. Immutable.
/// </summary>
internal sealed class Rows
{
    private readonly int first;
    private readonly int[] offsets;
    private readonly int[] targets;
    private readonly byte[] strengths;
    private readonly byte[] kinds;
    private readonly bool[] strong;

    /// <param name="first">The number of the first node that has a row.</param>
    /// <param name="offsets">Where each row starts, and the end of the last.</param>
    /// <param name="targets">All rows, one after the other.</param>
    /// <param name="strengths">As long as the targets, or empty.</param>
    /// <param name="kinds">As long as the targets, or empty.</param>
    /// <param name="strong">As long as the targets, or empty.</param>
    public Rows(int first, int[] offsets, int[] targets, byte[]? strengths = null, byte[]? kinds = null, bool[]? strong = null) =>
        (this.first, this.offsets, this.targets, this.strengths, this.kinds, this.strong) = (
            first, offsets, targets, strengths ?? [], kinds ?? [], strong ?? []);

    /// <summary>The rows by the node that edges start from; a row keeps the order of the list, and its array is shared.</summary>
    public static Rows Outgoing(EdgeList edges, NodeRange from) =>
        new(from.First, OffsetsOf(edges.From, from), edges.To, strong: edges.Strong);

    /// <summary>The rows by the node that edges lead to; rows are ascending.</summary>
    public static Rows Incoming(EdgeList edges, NodeRange to)
    {
        int[] offsets = OffsetsOf(edges.To, to);
        int[] next = offsets.AsSpan(0, to.Count).ToArray();
        int[] sources = new int[edges.Count];
        bool[] keptStrong = new bool[edges.Strong.Length];
        for (int i = 0; i < edges.Count; i++)
        {
            int at = next[edges.To[i] - to.First]++;
            sources[at] = edges.From[i];
            if (keptStrong.Length > 0)
            {
                keptStrong[at] = edges.Strong[i];
            }
        }

        return new(to.First, offsets, sources, strong: keptStrong);
    }

    /// <summary>The other ends of a node's edges; empty for a node without a row.</summary>
    public ReadOnlySpan<int> Of(int node)
    {
        int row = node - first;
        return (uint)row < (uint)(offsets.Length - 1) ? targets.AsSpan(offsets[row]..offsets[row + 1]) : default;
    }

    /// <summary>The strengths of a node's edges, in the order of <see cref="Of"/>.</summary>
    public ReadOnlySpan<byte> StrengthsOf(int node) => Along(strengths, node);

    /// <summary>The kinds of a node's edges, in the order of <see cref="Of"/>.</summary>
    public ReadOnlySpan<byte> KindsOf(int node) => Along(kinds, node);

    /// <summary>Whether a node's edges are sure ones, in the order of <see cref="Of"/>; empty where all are.</summary>
    public ReadOnlySpan<bool> StrongOf(int node) => Along(strong, node);

    /// <summary>Where a node's row starts in arrays parallel to the edges.</summary>
    public int StartOf(int node) => offsets[node - first];

    /// <summary>The same edges from the other end, with all that rows of features have along them; rows are ascending.</summary>
    public Rows Reversed(NodeRange to)
    {
        int[] starts = OffsetsOf(targets, to);
        int[] next = starts.AsSpan(0, to.Count).ToArray();
        int[] sources = new int[targets.Length];
        byte[] keptStrengths = new byte[strengths.Length], keptKinds = new byte[kinds.Length];
        bool[] keptStrong = new bool[strong.Length];
        for (int row = 0; row + 1 < offsets.Length; row++)
        {
            for (int i = offsets[row]; i < offsets[row + 1]; i++)
            {
                int at = next[targets[i] - to.First]++;
                sources[at] = first + row;
                keptStrengths[at] = strengths[i];
                keptKinds[at] = kinds[i];
                keptStrong[at] = strong[i];
            }
        }

        return new(to.First, starts, sources, keptStrengths, keptKinds, keptStrong);
    }

    private ReadOnlySpan<T> Along<T>(T[] values, int node)
    {
        int row = node - first;
        return values.Length > 0 && (uint)row < (uint)(offsets.Length - 1) ? values.AsSpan(offsets[row]..offsets[row + 1]) : default;
    }

    private static int[] OffsetsOf(int[] ends, NodeRange range)
    {
        int[] offsets = new int[range.Count + 1];
        foreach (int end in ends)
        {
            offsets[end - range.First + 1]++;
        }

        for (int i = 0; i < range.Count; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        return offsets;
    }
}

/// <summary>The numbers of the nodes of one or more kinds.</summary>
internal readonly record struct NodeRange(int First, int Count)
{
    public int End => First + Count;

    public bool Contains(int number) => (uint)(number - First) < (uint)Count;
}
