using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Edges;

/// <summary>One typed edge between two nodes.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="IsStrong">Whether it is a sure one; an edge that leads to no concept always is.</param>
public readonly record struct GraphEdge(NodeRef From, NodeRef To, EdgeKind Kind, bool IsStrong);
