using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Paths;

/// <summary>
/// A shortest path: of all shortest ones, in turn from the start, one that goes on over a sure edge where any does, and of these to the
/// smallest node (by kind, then key in code point order); between two nodes a sure edge, and of these the one whose kind comes first.
/// </summary>
/// <param name="Nodes">From the start to the end: one more than edges.</param>
/// <param name="Edges">In order; each as it is stored, whichever way the path goes over it.</param>
public sealed record GraphPath(IReadOnlyList<NodeRef> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The most edges that may be asked for.</summary>
    public const int MaxLength = 6;
}

/// <summary>The nodes around a node, and every edge of the asked kinds among them.</summary>
/// <param name="Nodes">Nearest first; of one distance first those that a sure edge leads to, then the largest degree (over all kinds), then
/// kind and key. The first is the one asked for.</param>
/// <param name="Edges">By From, To, kind.</param>
/// <param name="Truncated">Whether the limit cut nodes off.</param>
public sealed record Subgraph(IReadOnlyList<NodeRef> Nodes, IReadOnlyList<GraphEdge> Edges, bool Truncated)
{
    /// <summary>The greatest distance that may be asked for.</summary>
    public const int MaxDepth = 3;
}
