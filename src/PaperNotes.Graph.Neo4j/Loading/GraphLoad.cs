using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Writes one graph under the number of a load that nobody reads yet, in batches, and checks what was written.</summary>
internal sealed class GraphLoad(ICypherRunner runner, GraphContent content, int load, IProgress<LoadProgress>? progress)
{
    private const int PaperBatch = 2_000;
    private const int NodeBatch = 10_000;
    private const int EdgeBatch = 20_000;
    private const int FactBatch = 8;

    private readonly LoadRows _rows = new(content, load);
    private readonly BatchWriter _batches = new(runner, load);
    private readonly long[] _ids = new long[content.NodeCount];

    /// <summary>Writes everything but the facts.</summary>
    public async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        await NodesAsync("papers", LoadCypher.CreateNodes(NodeKind.Paper, null), _rows.Papers(), content.Papers.Count, PaperBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync("venues", LoadCypher.CreateNodes(NodeKind.Venue, null), _rows.Venues(), content.Venues.Count, NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync("areas", LoadCypher.CreateNodes(NodeKind.Area, null), _rows.Areas(), content.Areas.Count, NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync("topics", LoadCypher.CreateNodes(NodeKind.Topic, null), _rows.Topics(), content.Topics.Count, NodeBatch, cancellationToken).ConfigureAwait(false);
        foreach (ConceptKind kind in Enum.GetValues<ConceptKind>())
        {
            await NodesAsync("concepts", LoadCypher.CreateNodes(NodeKind.Concept, kind), _rows.Concepts(kind), content.Concepts.Count, NodeBatch, cancellationToken).ConfigureAwait(false);
        }

        await NodesAsync("authors", LoadCypher.CreateNodes(NodeKind.Author, null), _rows.Authors(), content.Authors.Count, NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync("spellings", LoadCypher.Spellings, _rows.Spellings(), content.Spellings.Count, NodeBatch, cancellationToken).ConfigureAwait(false);
        await NodesAsync("aliases", LoadCypher.Aliases, _rows.Aliases(), content.Papers.Sum(paper => paper.Aliases.Count), NodeBatch, cancellationToken).ConfigureAwait(false);
        long done = 0;
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            done = await EdgesAsync(kind, done, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the facts.</summary>
    public ValueTask WriteFactsAsync(IReadOnlyList<string> parts, CancellationToken cancellationToken) => NodesAsync(
        "facts", LoadCypher.Facts, parts.Select((lines, part) => (object?[])[part, lines]), parts.Count, FactBatch, cancellationToken);

    /// <summary>Counts what was written against what was to be written; throws where anything differs.</summary>
    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        foreach (NodeKind kind in Enum.GetValues<NodeKind>())
        {
            CypherValue[] row = (await _batches.ReadAsync(LoadCypher.CheckNodes(kind), cancellationToken).ConfigureAwait(false)).Rows[0];
            int first = content.FirstOf(kind);
            int end = kind == NodeKind.Author ? content.NodeCount : content.FirstOf(kind + 1);
            IEnumerable<int> numbers = Enumerable.Range(first, end - first);
            Expect($"nodes of kind {kind}", end - first, row[0].AsLong());
            Expect($"millionths of weight of kind {kind}", numbers.Sum(number => content.Weights[number]), row[1].AsLong());
            Expect($"degrees of kind {kind}", numbers.Sum(number => (long)content.Degrees[number]), row[2].AsLong());
            Expect($"wrong degrees of kind {kind}", 0, row[3].AsLong());
        }

        CypherResult edges = await _batches.ReadAsync(LoadCypher.EdgesOfLoad, cancellationToken).ConfigureAwait(false);
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            string type = LoadCypher.TypeOf(kind);
            CypherValue[]? row = edges.Rows.FirstOrDefault(row => row[0].AsText() == type);
            Expect($"edges {type}", content.Edges[(int)kind].Count, row?[1].AsLong() ?? 0);
        }
    }

    private async ValueTask NodesAsync(
        string step, string text, IEnumerable<object?[]> rows, int total, int batch, CancellationToken cancellationToken)
    {
        int done = 0;
        foreach (object?[][] chunk in rows.Chunk(batch))
        {
            CypherResult created = await _batches.WriteAsync(text, new() { ["rows"] = chunk }, cancellationToken).ConfigureAwait(false);
            foreach (CypherValue[] row in created.Rows)
            {
                _ids[row[0].AsInt()] = row[1].AsLong();
            }

            done += chunk.Length;
            progress?.Report(new LoadProgress(step, done, total));
        }
    }

    private async ValueTask<long> EdgesAsync(EdgeKind kind, long done, CancellationToken cancellationToken)
    {
        EdgeList edges = content.Edges[(int)kind];
        object?[][]? pages = kind == EdgeKind.Covers ? [.. _rows.Coverage()] : null;
        HashSet<(int, int)>? links = kind == EdgeKind.RelatedTo ? [.. edges.From.Zip(edges.To)] : null;
        for (int start = 0; start < edges.Count; start += EdgeBatch)
        {
            Range range = start..Math.Min(start + EdgeBatch, edges.Count);
            Dictionary<string, object?> parameters = new()
            {
                ["from"] = Array.ConvertAll(edges.From[range], number => _ids[number]),
                ["to"] = Array.ConvertAll(edges.To[range], number => _ids[number]),
                ["value"] = Array.ConvertAll(edges.Value[range], value => (long)value),
            };
            if (links is not null)
            {
                parameters["strength"] = edges.From[range].Zip(edges.To[range], (from, to) => LinkStrength(links, from, to)).ToArray();
            }

            if (pages is not null)
            {
                parameters["pages"] = pages[range];
            }

            await _batches.WriteAsync(LoadCypher.CreateEdges(kind), parameters, cancellationToken).ConfigureAwait(false);
            progress?.Report(new LoadProgress("edges", done + range.End.Value, content.EdgeCount));
        }

        return done + edges.Count;
    }

    // Two papers that link to each other are linked once.
    private static long LinkStrength(HashSet<(int From, int To)> links, int from, int to) =>
        from > to && links.Contains((to, from)) ? 0 : Strengths.Link;

    private static void Expect(string what, long expected, long found)
    {
        if (expected != found)
        {
            throw Neo4jErrors.Miscounted(what, expected, found);
        }
    }
}
