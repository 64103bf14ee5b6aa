using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The edges of a graph in batches by where they begin: all edges of some papers together, so that the database takes up each paper
/// once. Papers of one area follow each other, since they share most concepts: those are taken up less often. Thread-safe.
/// </summary>
/// <param name="content">The graph.</param>
/// <param name="ids">Per node number, the database's id.</param>
internal sealed class EdgeBatches(GraphContent content, long[] ids)
{
    /// <summary>At most so many edges a batch, but for a node that begins more.</summary>
    public const int Edges = 16_000;

    private readonly int[][] _starts = [.. content.Edges.Select(edges => Starts(edges.From, End(content)))];
    private readonly (string Name, Func<int, object?> Of)[][] _carried = [.. EdgeKinds.All.Select(kind => EdgeKinds.Of(kind).Carries
        .Select(property => (property.Name, EdgeValues.Of(content, kind, property))).ToArray())];

    /// <summary>How many edges there are.</summary>
    public int Count => content.EdgeCount;

    /// <summary>All edges in batches of at most <see cref="Edges"/>; a node with more outgoing edges is a batch of its own.</summary>
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

    // Nodes that begin edges, papers first.
    private IEnumerable<int> Order() => Enumerable.Range(0, content.Papers.Count)
        .OrderBy(paper => content.Papers[paper].Area.Value, StringComparer.Ordinal)
        .Concat(Enumerable.Range(content.Papers.Count, End(content) - content.Papers.Count));

    private Batch Of(List<int> nodes, int count) => new("edges", LoadCypher.Edges, new()
    {
        ["edges"] = nodes.SelectMany(node => EdgeKinds.All.SelectMany(kind => Rows(kind, node))).ToArray(),
        ["described"] = nodes.SelectMany(node => EdgeKinds.All.SelectMany(kind => Described(kind, node))).ToArray(),
    }, count);

    // A row for those edges of a node that carry the same strength and nothing else, or nothing.
    private IEnumerable<object?[]> Rows(EdgeKind kind, int node) => Begun(kind, node)
        .Where(edge => !IsDescribed(kind, edge))
        .GroupBy(edge => _carried[(int)kind] is [var strength, ..] ? strength.Of(edge) : null)
        .Select(alike => Row(kind, node, alike, alike.Key));

    // A row for each edge that carries something else than a strength alone.
    private IEnumerable<object?[]> Described(EdgeKind kind, int node) => Begun(kind, node)
        .Where(edge => IsDescribed(kind, edge))
        .Select(edge => Row(kind, node, [edge], _carried[(int)kind]
            .Select(property => (property.Name, Value: property.Of(edge)))
            .Where(property => property.Value is not null)
            .ToDictionary(property => property.Name, property => property.Value)));

    private bool IsDescribed(EdgeKind kind, int edge)
    {
        foreach ((string name, Func<int, object?> value) in _carried[(int)kind])
        {
            if (name != EdgeProperty.Strength.Name && value(edge) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> Begun(EdgeKind kind, int node) =>
        Enumerable.Range(_starts[(int)kind][node], _starts[(int)kind][node + 1] - _starts[(int)kind][node]);

    // The node's id, the type, the ids of the nodes that the edges lead to, what each of them carries.
    private object?[] Row(EdgeKind kind, int node, IEnumerable<int> alike, object? carried) =>
        [ids[node], EdgeKinds.Of(kind).Name, alike.Select(edge => ids[content.Edges[(int)kind].To[edge]]).ToArray(), carried];

    private static int End(GraphContent content) => EdgeKinds.Beginnings.Max(content.EndOf);

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
