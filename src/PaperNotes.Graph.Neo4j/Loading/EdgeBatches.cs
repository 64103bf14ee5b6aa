using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The edges of a graph in batches by where they begin: all edges of some papers together, so that the database takes up each paper
/// once. Thread-safe.
/// </summary>
/// <param name="content">The graph.</param>
/// <param name="rows">What edges of COVERS carry, and how strong links are.</param>
/// <param name="ids">Per node number, the database's id.</param>
internal sealed class EdgeBatches(GraphContent content, LoadRows rows, long[] ids)
{
    /// <summary>At most so many edges a batch, but for a node that begins more.</summary>
    public const int Edges = 8_000;

    private readonly object?[][] _pages = [.. rows.Coverage()];

    /// <summary>How many edges there are.</summary>
    public int Count => content.EdgeCount;

    /// <summary>All of them, in batches of so many edges, or of one node that begins more.</summary>
    public IEnumerable<Batch> All() => Cut().Select(nodes => Of(nodes.First, nodes.End));

    private IEnumerable<(int First, int End)> Cut()
    {
        int end = content.FirstOf(NodeKind.Area);
        int[] begun = new int[end];
        foreach (EdgeList edges in content.Edges)
        {
            foreach (int from in edges.From)
            {
                begun[from]++;
            }
        }

        int first = 0, sum = 0;
        for (int number = 0; number < end; number++)
        {
            if (sum > 0 && sum + begun[number] > Edges)
            {
                yield return (first, number);
                (first, sum) = (number, 0);
            }

            sum += begun[number];
        }

        yield return (first, end);
    }

    private Batch Of(int first, int end)
    {
        int count = 0;
        object[] edges = new object[EdgeKinds.All.Count];
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            int[] from = content.Edges[(int)kind].From;
            int start = Start(from, first), stop = Start(from, end);
            edges[(int)kind] = Rows(kind, start, stop);
            count += stop - start;
        }

        return new Batch("edges", LoadCypher.Edges, new() { ["edges"] = edges }, count);
    }

    // One row a node: its id, the ids of the nodes it leads to, and what each of these edges carries.
    private List<object?[]> Rows(EdgeKind kind, int start, int end)
    {
        EdgeList edges = content.Edges[(int)kind];
        List<object?[]> rows = [];
        while (start < end)
        {
            int from = edges.From[start], next = start;
            while (next < end && edges.From[next] == from)
            {
                next++;
            }

            rows.Add([ids[from], Array.ConvertAll(edges.To[start..next], to => ids[to]), .. Carried(kind, start..next)]);
            start = next;
        }

        return rows;
    }

    private IEnumerable<object?> Carried(EdgeKind kind, Range range)
    {
        EdgeList edges = content.Edges[(int)kind];
        switch (kind)
        {
            case EdgeKind.PublishedIn or EdgeKind.InArea:
                break;
            case EdgeKind.Covers:
                yield return _pages[range];
                break;
            default:
                yield return Array.ConvertAll(edges.Value[range], value => (long)value);
                break;
        }

        if (kind == EdgeKind.RelatedTo)
        {
            yield return edges.From[range].Zip(edges.To[range], rows.LinkStrength).ToArray();
        }
    }

    private static int Start(int[] from, int number)
    {
        int low = 0, high = from.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = from[middle] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
