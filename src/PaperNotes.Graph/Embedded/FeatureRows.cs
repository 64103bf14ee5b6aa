using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Embedded;

/// <summary>Builds the rows that ranking goes over.</summary>
internal static class FeatureRows
{
    /// <summary>
    /// Per paper, its topics and concepts, ascending and each once, with the strength and the kind of its most telling edge, and whether
    /// that is sure.
    /// </summary>
    public static Rows Features(IReadOnlyList<EdgeList> edges, NodeRange papers)
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
        // Target, strength, kind and whether it is sure in one number: one sort orders all.
        long[] packed = new long[starts[^1]];
        foreach (EdgeKind kind in EdgeKinds.ToShared)
        {
            EdgeList list = edges[(int)kind];
            for (int i = 0; i < list.Count; i++)
            {
                packed[next[list.From[i]]++] = ((long)list.To[i] << 16) | ((uint)Math.Min(list.Value[i], byte.MaxValue) << 8)
                    | ((uint)kind << 1) | (list.Strong.Length == 0 || list.Strong[i] ? 1U : 0);
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
        byte[] strengths = new byte[packed.Length], kinds = new byte[packed.Length];
        bool[] strong = new bool[packed.Length];
        int kept = 0;
        for (int paper = 0; paper < papers.Count; paper++)
        {
            Span<long> row = packed.AsSpan(starts[paper]..starts[paper + 1]);
            row.Sort();
            for (int i = 0; i < row.Length; i++)
            {
                // Of one target twice the last has the greatest strength.
                if (i + 1 < row.Length && row[i] >> 16 == row[i + 1] >> 16)
                {
                    continue;
                }

                targets[kept] = (int)(row[i] >> 16);
                strengths[kept] = (byte)(row[i] >> 8);
                kinds[kept] = (byte)((row[i] & 0xFF) >> 1);
                strong[kept++] = (row[i] & 1) != 0;
            }

            offsets[paper + 1] = kept;
        }

        return new(0, offsets, targets[..kept], strengths[..kept], kinds[..kept], strong[..kept]);
    }
}
