using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The edges of a graph in batches by where they begin: all edges of some papers together, so that the database takes up each paper
/// once. Papers of one area follow each other, since they share most concepts: those are taken up less often. Thread-safe.
/// </summary>
/// <param name="content">The graph.</param>
/// <param name="rows">What edges of COVERS carry, and how strong links are.</param>
/// <param name="ids">Per node number, the database's id.</param>
internal sealed class EdgeBatches(GraphContent content, LoadRows rows, long[] ids)
{
    /// <summary>At most so many edges a batch, but for a node that begins more.</summary>
    public const int Edges = 16_000;

    private readonly object?[][] _pages = [.. rows.Coverage()];
    private readonly int[][] _starts = [.. content.Edges.Select(edges => Starts(edges.From, content.FirstOf(NodeKind.Area)))];

    /// <summary>How many edges there are.</summary>
    public int Count => content.EdgeCount;

    /// <summary>All of them, in batches of so many edges, or of one node that begins more.</summary>
    public IEnumerable<Batch> All()
    {
        List<int> nodes = [];
        int count = 0;
        foreach (int node in Order())
        {
            int begun = _starts.Sum(starts => starts[node + 1] - starts[node]);
            if (count > 0 && count + begun > Edges)
            {
                yield return Of(nodes, count);
                (nodes, count) = ([], 0);
            }

            nodes.Add(node);
            count += begun;
        }

        yield return Of(nodes, count);
    }

    // Nodes that begin edges: papers, then venues.
    private IEnumerable<int> Order() => Enumerable.Range(0, content.Papers.Count)
        .OrderBy(paper => content.Papers[paper].Area.Value, StringComparer.Ordinal)
        .Concat(Enumerable.Range(content.Papers.Count, content.FirstOf(NodeKind.Area) - content.Papers.Count));

    private Batch Of(List<int> nodes, int count) => new("edges", LoadCypher.Edges, new()
    {
        ["edges"] = EdgeKinds.All.Select(kind => nodes.SelectMany(node => Rows(kind, node)).ToArray()).ToArray(),
    }, count);

    // A row for the edges of a node that carry the same: its id, the ids of the nodes they lead to, what they carry.
    private IEnumerable<object?[]> Rows(EdgeKind kind, int node)
    {
        EdgeList edges = content.Edges[(int)kind];
        IEnumerable<int> begun = Enumerable.Range(_starts[(int)kind][node], _starts[(int)kind][node + 1] - _starts[(int)kind][node]);
        return kind switch
        {
            EdgeKind.PublishedIn or EdgeKind.InArea => begun.Select(edge => Row([edge])),
            EdgeKind.RelatedTo => begun.Select(edge => Row([edge], edges.Value[edge], rows.LinkStrength(node, edges.To[edge]))),
            EdgeKind.Covers => begun.Select(edge => Row([edge], _pages[edge])),
            _ => begun.GroupBy(edge => edges.Value[edge]).Select(alike => Row(alike, alike.Key)),
        };

        object?[] Row(IEnumerable<int> alike, params object?[] carried) => [ids[node], alike.Select(edge => ids[edges.To[edge]]).ToArray(), .. carried];
    }

    // Where the edges of each node begin in a list that is sorted by it, and at last where it ends.
    private static int[] Starts(int[] from, int nodes)
    {
        int[] starts = new int[nodes + 1];
        foreach (int node in from)
        {
            starts[node + 1]++;
        }

        for (int node = 0; node < nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        return starts;
    }
}
