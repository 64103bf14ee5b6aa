using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Edges;

/// <summary>One typed edge between two nodes.</summary>
public readonly record struct GraphEdge(NodeRef From, NodeRef To, EdgeKind Kind);
