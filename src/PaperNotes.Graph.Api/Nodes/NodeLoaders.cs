using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>Loads nodes.</summary>
internal static class NodeLoaders
{
    /// <summary>A node by kind and key; null where there is none.</summary>
    public static Loader<NodeRef, GraphNode> NodeByRef { get; } = new((store, nodes, token) => store.GetNodesAsync(nodes, token));
}
