using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Edges;

/// <summary>An edge.</summary>
internal sealed class GraphEdgeType : OutputType<GraphEdge>
{
    /// <summary>Declares the fields.</summary>
    public GraphEdgeType()
        : base("GraphEdge", "One typed edge between two nodes, in the direction in which it is kept.")
    {
        Required<IdGraphType>("from", "The id of the node it comes from.").From(edge => NodeId.Encode(edge.From));
        Required<IdGraphType>("to", "The id of the node it goes to.").From(edge => NodeId.Encode(edge.To));
        Required<EdgeKindType>("kind", "What kind of edge it is.").From(edge => edge.Kind);
        Required<ConfidenceType>("confidence", "How sure it is: an edge that leads to no concept is STRONG.")
            .From(edge => edge.IsStrong ? Confidence.Strong : Confidence.Plain);
    }
}
