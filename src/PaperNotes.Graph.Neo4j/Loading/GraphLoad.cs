using System.Collections.Concurrent;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Writes one graph under the number of a load that nobody reads yet, in batches, and checks what was written.</summary>
internal sealed class GraphLoad(ICypherRunner runner, GraphContent content, int load, IProgress<LoadProgress>? progress)
{
    private const int PaperBatch = 4_000;
    private const int NodeBatch = 10_000;
    private const int EdgeBatch = 25_000;
    private const int FactBatch = 8;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly LoadRows _rows = new(content, load);
    private readonly long[] _ids = new long[content.NodeCount];
    private long _nodesDone;
    private long _edgesDone;

    /// <summary>Writes the graph and its facts, on two connections: the database plans and writes each of them on one core.</summary>
    public async ValueTask WriteAsync(IReadOnlyList<string> factParts, CancellationToken cancellationToken)
    {
        await BothAsync(
            batches => NodesAsync(batches, "papers", LoadCypher.Papers, _rows.Papers(), PaperBatch, cancellationToken),
            batches => OthersAsync(batches, factParts, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        ConcurrentQueue<(EdgeKind Kind, Range Range)> edges = new(
            from kind in EdgeKinds.All
            let count = content.Edges[(int)kind].Count
            from start in Enumerable.Range(0, (count + EdgeBatch - 1) / EdgeBatch)
            select (kind, (start * EdgeBatch)..Math.Min((start + 1) * EdgeBatch, count)));
        await BothAsync(
            batches => EdgesAsync(batches, edges, cancellationToken),
            batches => EdgesAsync(batches, edges, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts what was written against what was to be written; throws where anything differs.</summary>
    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        foreach (NodeKind kind in Enum.GetValues<NodeKind>())
        {
            CypherValue[] row = (await ReadAsync(LoadCypher.CheckNodes(kind), cancellationToken).ConfigureAwait(false)).Rows[0];
            int first = content.FirstOf(kind);
            int end = kind == NodeKind.Author ? content.NodeCount : content.FirstOf(kind + 1);
            IEnumerable<int> numbers = Enumerable.Range(first, end - first);
            Expect($"nodes of kind {kind}", end - first, row[0].AsLong());
            Expect($"millionths of weight of kind {kind}", numbers.Sum(number => content.Weights[number]), row[1].AsLong());
            Expect($"degrees of kind {kind}", numbers.Sum(number => (long)content.Degrees[number]), row[2].AsLong());
            Expect($"wrong degrees of kind {kind}", 0, row[3].AsLong());
        }

        CypherResult edges = await ReadAsync(LoadCypher.CountEdges, cancellationToken).ConfigureAwait(false);
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            string type = LoadCypher.TypeOf(kind);
            CypherValue[]? row = edges.Rows.FirstOrDefault(row => row[0].AsText() == type);
            Expect($"edges {type}", content.Edges[(int)kind].Count, row?[1].AsLong() ?? 0);
        }
    }

    private Task BothAsync(Func<BatchWriter, Task> one, Func<BatchWriter, Task> other, CancellationToken cancellationToken) =>
        Task.WhenAll(OnOneConnectionAsync(one, cancellationToken), OnOneConnectionAsync(other, cancellationToken));

    private async Task OnOneConnectionAsync(Func<BatchWriter, Task> write, CancellationToken cancellationToken)
    {
        await using BatchWriter batches = new(runner, load);
        await write(batches).ConfigureAwait(false);
        await batches.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task OthersAsync(BatchWriter batches, IReadOnlyList<string> factParts, CancellationToken cancellationToken)
    {
        await NodesAsync(batches, "concepts", LoadCypher.Concepts, _rows.Concepts(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "venues", LoadCypher.Venues, _rows.Venues(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "areas", LoadCypher.Areas, _rows.Areas(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "topics", LoadCypher.Topics, _rows.Topics(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "authors", LoadCypher.Authors, _rows.Authors(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "spellings", LoadCypher.Spellings, _rows.Spellings(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "aliases", LoadCypher.Aliases, _rows.Aliases(), NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync(batches, "facts", LoadCypher.Facts, factParts.Select((lines, part) => (object?[])[part, lines]), FactBatch, cancellationToken).ConfigureAwait(false);
    }

    private async Task NodesAsync(
        BatchWriter batches, string step, string text, IEnumerable<object?[]> rows, int size, CancellationToken cancellationToken)
    {
        foreach (object?[][] chunk in rows.Chunk(size))
        {
            Batch batch = new(text, new() { ["rows"] = chunk }, chunk.Length, created =>
            {
                foreach (CypherValue[] row in created.Rows)
                {
                    _ids[row[0].AsInt()] = row[1].AsLong();
                }
            });
            await batches.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            Report(step, ref _nodesDone, chunk.Length, content.NodeCount + content.Spellings.Count);
        }
    }

    private async Task EdgesAsync(
        BatchWriter batches, ConcurrentQueue<(EdgeKind Kind, Range Range)> queue, CancellationToken cancellationToken)
    {
        while (queue.TryDequeue(out (EdgeKind Kind, Range Range) next))
        {
            int count = next.Range.End.Value - next.Range.Start.Value;
            Batch batch = new(LoadCypher.Edges(next.Kind), EdgeParameters(next.Kind, next.Range), count, _ => { });
            await batches.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            Report("edges", ref _edgesDone, count, content.EdgeCount);
        }
    }

    private Dictionary<string, object?> EdgeParameters(EdgeKind kind, Range range)
    {
        EdgeList edges = content.Edges[(int)kind];
        Dictionary<string, object?> parameters = new()
        {
            ["from"] = Array.ConvertAll(edges.From[range], number => _ids[number]),
            ["to"] = Array.ConvertAll(edges.To[range], number => _ids[number]),
            ["value"] = Array.ConvertAll(edges.Value[range], value => (long)value),
        };
        if (kind == EdgeKind.RelatedTo)
        {
            parameters["strength"] = edges.From[range].Zip(edges.To[range], _rows.LinkStrength).ToArray();
        }
        else if (kind == EdgeKind.Covers)
        {
            parameters["pages"] = _rows.Coverage().Take(range).ToArray();
        }

        return parameters;
    }

    private void Report(string step, ref long done, int more, long total) =>
        progress?.Report(new LoadProgress(step, Interlocked.Add(ref done, more), total));

    private ValueTask<CypherResult> ReadAsync(string text, CancellationToken cancellationToken) => runner.RunAsync(
        new CypherStatement(text, new Dictionary<string, object?> { ["load"] = load }) { TimeLimit = s_limit }, cancellationToken);

    private static void Expect(string what, long expected, long found)
    {
        if (expected != found)
        {
            throw Neo4jErrors.Miscounted(what, expected, found);
        }
    }
}
