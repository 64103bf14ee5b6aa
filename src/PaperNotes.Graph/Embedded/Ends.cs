using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Embedded;

/// <summary>Which kinds of nodes an edge joins.</summary>
internal static class Ends
{
    public static (NodeKind From, NodeKind To) Of(EdgeKind kind) => kind switch
    {
        EdgeKind.PublishedIn => (NodeKind.Paper, NodeKind.Venue),
        EdgeKind.InArea => (NodeKind.Paper, NodeKind.Area),
        EdgeKind.HasTopic => (NodeKind.Paper, NodeKind.Topic),
        EdgeKind.RelatedTo => (NodeKind.Paper, NodeKind.Paper),
        EdgeKind.AuthoredBy => (NodeKind.Paper, NodeKind.Author),
        EdgeKind.Covers => (NodeKind.Venue, NodeKind.Area),
        _ => (NodeKind.Paper, NodeKind.Concept),
    };
}
