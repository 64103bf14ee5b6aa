using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Writes one graph under the number of a load that nobody reads yet, in batches, and checks what was written.</summary>
internal sealed class GraphLoad
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly BatchWriters _writers;
    private readonly ICypherRunner _runner;
    private readonly GraphContent _content;
    private readonly int _load;
    private readonly NodeBatches _nodes;
    private readonly EdgeBatches _edges;

    public GraphLoad(BatchWriters writers, ICypherRunner runner, GraphContent content, int load)
    {
        (_writers, _runner, _content, _load) = (writers, runner, content, load);
        LoadRows rows = new(content, load);
        long[] ids = new long[content.NodeCount];
        _nodes = new NodeBatches(content, rows, ids);
        _edges = new EdgeBatches(content, ids);
    }

    /// <summary>Writes the nodes.</summary>
    public Task WriteNodesAsync(CancellationToken cancellationToken) => _writers.WriteAsync(_nodes.All(), _nodes.Count, cancellationToken);

    /// <summary>Writes the edges between the nodes.</summary>
    public Task WriteEdgesAsync(CancellationToken cancellationToken) => _writers.WriteAsync(_edges.All(), _edges.Count, cancellationToken);

    /// <summary>Counts what was written against what was to be written; throws where anything differs.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(CheckNodesAsync(cancellationToken), CheckEdgesAsync(cancellationToken));

    private async Task CheckNodesAsync(CancellationToken cancellationToken)
    {
        foreach (NodeKind kind in NodeKinds.All)
        {
            CypherValue[] row = (await ReadAsync(LoadCypher.CheckNodes(kind), cancellationToken).ConfigureAwait(false)).Rows[0];
            int first = _content.FirstOf(kind);
            int end = _content.EndOf(kind);
            IEnumerable<int> numbers = Enumerable.Range(first, end - first);
            Expect($"nodes of kind {kind}", end - first, row[0].AsLong());
            Expect($"millionths of weight of kind {kind}", numbers.Sum(number => _content.Weights[number]), row[1].AsLong());
            Expect($"degrees of kind {kind}", numbers.Sum(number => (long)_content.Degrees[number]), row[2].AsLong());
            Expect($"wrong degrees of kind {kind}", 0, row[3].AsLong());
        }
    }

    private async Task CheckEdgesAsync(CancellationToken cancellationToken)
    {
        CypherResult edges = await ReadAsync(LoadCypher.CountEdges, cancellationToken).ConfigureAwait(false);
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            string type = EdgeKinds.Of(kind).Name;
            CypherValue[]? row = edges.Rows.FirstOrDefault(row => row[0].AsText() == type);
            Expect($"edges {type}", _content.Edges[(int)kind].Count, row?[1].AsLong() ?? 0);
        }
    }

    private ValueTask<CypherResult> ReadAsync(string text, CancellationToken cancellationToken) => _runner.RunAsync(
        new CypherStatement(text, new Dictionary<string, object?> { ["load"] = _load }) { TimeLimit = s_limit }, cancellationToken);

    private static void Expect(string what, long expected, long found)
    {
        if (expected != found)
        {
            throw Neo4jErrors.Miscounted(what, expected, found);
        }
    }
}
