using System.Runtime.CompilerServices;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// The papers close to each paper, as <c>Paper.relatedPapers</c> ranks them: a row a pair, by the key of the paper, best first. A filter
/// says which papers begin a row, not which may be close to them.
/// </summary>
internal static class RelatedTable
{
    // As many as relatedPapers gives where nothing else is asked for.
    private const int RowsOfPaper = 10;

    // Papers whose close ones are asked for at once.
    private const int Batch = 50;

    private const double Millionths = 1e6;

    /// <summary>The table.</summary>
    public static ExportTable Table { get; } = new(
        "related",
        [new("paper", CellType.Text), new("related", CellType.Text), new("score", CellType.Real), new("reasons", CellType.Texts)],
        _ => 0,
        RowsAsync);

    private static async IAsyncEnumerable<object?[]> RowsAsync(
        IGraphStore graph, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<PaperKey> batch = new(Batch);
        await foreach (GraphNode node in graph.ScanNodesAsync(NodeKind.Paper, filter, cancellationToken))
        {
            batch.Add(((Paper)node).Key);
            if (batch.Count == Batch)
            {
                foreach (object?[] row in await OfAsync(graph, batch, cancellationToken))
                {
                    yield return row;
                }

                batch.Clear();
            }
        }

        foreach (object?[] row in await OfAsync(graph, batch, cancellationToken))
        {
            yield return row;
        }
    }

    private static async Task<IReadOnlyList<object?[]>> OfAsync(
        IGraphStore graph, List<PaperKey> papers, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            return [];
        }

        var related = await graph.RankRelatedPapersAsync([.. papers], new RankRequest(RowsOfPaper), cancellationToken);
        NodeRef[] unknown =
        [
            .. related.Values.SelectMany(list => list)
                .SelectMany(one => one.Because)
                .Where(reason => reason.Found is null)
                .Select(reason => reason.Node)
                .Distinct(),
        ];
        IReadOnlyDictionary<NodeRef, GraphNode> found = await graph.GetNodesAsync(unknown, cancellationToken);
        return
        [
            .. from paper in papers
               from one in related.GetValueOrDefault(paper, [])
               select (object?[])
               [
                   paper.Value, one.Node.Key.Value, one.Score / Millionths,
                   (IReadOnlyList<string>)[.. one.Because.Select(reason => (reason.Found ?? found[reason.Node]).Label)],
               ],
        ];
    }
}
