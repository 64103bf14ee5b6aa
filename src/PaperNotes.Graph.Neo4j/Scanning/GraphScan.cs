using System.Runtime.CompilerServices;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Scanning;

/// <summary>Reads the load from end to end, a statement a batch, so that no more than a batch is in memory. Thread-safe.</summary>
internal sealed class GraphScan(ICypherRunner runner, GraphPointer pointer)
{
    /// <summary>How many nodes a statement reads.</summary>
    public const int Batch = 1_000;

    public async IAsyncEnumerable<GraphNode> NodesAsync(
        NodeKind kind, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CypherValue[] row in RowsAsync(ScanCypher.Nodes(kind), kind, null, filter, cancellationToken).ConfigureAwait(false))
        {
            yield return NodeReading.Node(kind, row[1]);
        }
    }

    public async IAsyncEnumerable<ValuedEdge> EdgesAsync(
        EdgeKind kind, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        NodeKind from = kind == EdgeKind.Covers ? NodeKind.Venue : NodeKind.Paper;
        NodeKind to = To(kind);
        // Whatever a paper of the part has an edge to belongs to the part, but for other papers; and the areas that a page names.
        string? other = kind switch
        {
            EdgeKind.RelatedTo => ScanCypher.PartOf(NodeKind.Paper),
            EdgeKind.Covers => ScanCypher.AreaOfPart,
            _ => null,
        };
        await foreach (CypherValue[] row in RowsAsync(ScanCypher.Edges(kind), from, other, filter, cancellationToken).ConfigureAwait(false))
        {
            NodeRef source = new(from, row[0].AsText());
            foreach (IReadOnlyList<CypherValue> edge in row[1].AsList().Select(edge => edge.AsList()).OrderBy(edge => (edge[0].AsLong(), edge[1].AsLong())))
            {
                yield return new(new(source, new(to, edge[2].AsText()), kind), edge[3].IsNull ? null : edge[3].AsInt());
            }
        }
    }

    private async IAsyncEnumerable<CypherValue[]> RowsAsync(
        string text, NodeKind from, string? other, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, object?> filtered = [];
        string? condition = new FilterConditions(filtered).Of(filter);
        text = text
            .Replace("@part", condition is null ? "" : $" AND {ScanCypher.PartOf(from)}", StringComparison.Ordinal)
            .Replace("@other", condition is null || other is null ? "" : $" WHERE {other}", StringComparison.Ordinal)
            .Replace("@filter", condition, StringComparison.Ordinal);
        string after = "";
        IReadOnlyList<CypherValue[]> rows;
        do
        {
            Dictionary<string, object?> parameters = new(filtered) { ["after"] = after, ["limit"] = Batch };
            rows = await runner.ReadAsync(pointer, text, parameters, cancellationToken).ConfigureAwait(false);
            foreach (CypherValue[] row in rows)
            {
                after = row[0].AsText();
                yield return row;
            }
        }
        while (rows.Count == Batch);
    }

    private static NodeKind To(EdgeKind kind) => kind switch
    {
        EdgeKind.PublishedIn => NodeKind.Venue,
        EdgeKind.InArea or EdgeKind.Covers => NodeKind.Area,
        EdgeKind.HasTopic => NodeKind.Topic,
        EdgeKind.RelatedTo => NodeKind.Paper,
        EdgeKind.AuthoredBy => NodeKind.Author,
        _ => NodeKind.Concept,
    };
}
