using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Stores;

/// <summary>
/// Reads one version of a graph from end to end, for exports: as streams, so that the reader's memory does not grow with the
/// graph. With a filter, the part of the graph around the papers it matches: those papers, the venues, areas, topics, concepts
/// and authors they have edges to, and the edges among all these. The same in every store, in the same order. Thread-safe.
/// </summary>
public interface IGraphScan
{
    /// <summary>The nodes of a kind by key.</summary>
    IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken);

    /// <summary>The edges of a kind by the key they come from, then value, then the key they go to.</summary>
    IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken);
}

/// <summary>An edge and what it carries.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Value">
/// Rank of RELATED_TO and position of AUTHORED_BY (both from 0), reported paper count of COVERS; null elsewhere and where no page says one.
/// </param>
public readonly record struct ValuedEdge(GraphEdge Edge, int? Value);
