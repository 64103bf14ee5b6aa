using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Embedded;

/// <summary>Builds the rows that ranking goes over.</summary>
internal static class TraitRows
{
    /// <summary>
    /// Per paper, its topics and concepts, ascending and each once, with the strength of its most telling edge.
    /// </summary>
    public static Rows Traits(IReadOnlyList<EdgeList> edges, NodeRange papers)
    {
        int[] next = new int[papers.Count + 1];
        foreach (EdgeKind kind in EdgeKinds.ToShared)
        {
            foreach (int paper in edges[(int)kind].From)
            {
                next[paper + 1]++;
            }
        }

        for (int i = 0; i < papers.Count; i++)
        {
            next[i + 1] += next[i];
        }

        int[] starts = [.. next];
        // Target and strength in one number: one sort orders both.
        long[] packed = new long[starts[^1]];
        foreach (EdgeKind kind in EdgeKinds.ToShared)
        {
            EdgeList list = edges[(int)kind];
            for (int i = 0; i < list.Count; i++)
            {
                packed[next[list.From[i]]++] = ((long)list.To[i] << 8) | (uint)Math.Min(list.Value[i], byte.MaxValue);
            }
        }

        return Compact(papers, starts, packed);
    }

    /// <summary>Per paper, the papers linked with it in either direction, ascending and each once.</summary>
    public static Rows Links(EdgeList related, NodeRange papers)
    {
        EdgeList both = new([.. related.From, .. related.To], [.. related.To, .. related.From], []);
        Rows rows = Rows.Incoming(both, papers);
        int[] offsets = new int[papers.Count + 1];
        List<int> targets = new(both.Count);
        for (int paper = 0; paper < papers.Count; paper++)
        {
            int[] row = rows.Of(paper).ToArray();
            Array.Sort(row);
            for (int i = 0; i < row.Length; i++)
            {
                if (row[i] != paper && (i == 0 || row[i] != row[i - 1]))
                {
                    targets.Add(row[i]);
                }
            }

            offsets[paper + 1] = targets.Count;
        }

        return new(0, offsets, [.. targets]);
    }

    private static Rows Compact(NodeRange papers, int[] starts, long[] packed)
    {
        int[] offsets = new int[papers.Count + 1];
        int[] targets = new int[packed.Length];
        byte[] strengths = new byte[packed.Length];
        int kept = 0;
        for (int paper = 0; paper < papers.Count; paper++)
        {
            Span<long> row = packed.AsSpan(starts[paper]..starts[paper + 1]);
            row.Sort();
            for (int i = 0; i < row.Length; i++)
            {
                // Of one target twice the last has the greatest strength.
                if (i + 1 < row.Length && row[i] >> 8 == row[i + 1] >> 8)
                {
                    continue;
                }

                targets[kept] = (int)(row[i] >> 8);
                strengths[kept++] = (byte)row[i];
            }

            offsets[paper + 1] = kept;
        }

        return new(0, offsets, targets[..kept], strengths[..kept]);
    }
}
