using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>A graph without the edges to concepts that are not sure; it has all its nodes.</summary>
internal sealed class SureScan(IGraphScan graph) : IGraphScan
{
    /// <inheritdoc/>
    public IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        graph.ScanNodesAsync(kind, filter, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        graph.ScanEdgesAsync(kind, filter, cancellationToken).Where(edge => edge.Edge.IsStrong);
}
