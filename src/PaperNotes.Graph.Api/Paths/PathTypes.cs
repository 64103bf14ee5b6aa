using GraphQL.Types;
using PaperNotes.Graph.Api.Edges;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Api.Paths;

/// <summary>A path.</summary>
internal sealed class GraphPathType : OutputType<GraphPath>
{
    /// <summary>Declares the fields.</summary>
    public GraphPathType()
        : base("GraphPath", "A path from one node to another.")
    {
        Required<IntGraphType>("length", "How many edges it has; 0 from a node to itself.").From(path => path.Edges.Count);
        ListOf<NodeInterface>("nodes", "Its nodes, from the start to the end: one more than edges.")
            .Cost(cost => cost with { Items = GraphPath.MaxLength + 1 })
            .LoadEach(NodeQueries.NodeByRef, path => path.Nodes);
        ListOf<GraphEdgeType>("edges", "Its edges in turn, each in the direction in which it is kept.")
            .Cost(cost => cost with { Items = GraphPath.MaxLength })
            .From(path => path.Edges);
    }
}

/// <summary>A part of the graph.</summary>
internal sealed class SubgraphType : OutputType<Subgraph>
{
    /// <summary>Declares the fields.</summary>
    public SubgraphType()
        : base("Subgraph", "The nodes around a node, and the edges among them.")
    {
        ListOf<NodeInterface>(
                "nodes",
                "The nodes: nearest first, of one distance those that a sure edge leads to, then those with most edges, then by kind and key."
            )
            .Cost(cost => cost with { IsPage = true })
            .LoadEach(NodeQueries.NodeByRef, graph => graph.Nodes);
        ListOf<GraphEdgeType>("edges", "Every edge of the kinds asked for that joins two of these nodes.")
            .Cost(cost => cost with { IsPage = true, ItemWork = 10 })
            .From(graph => graph.Edges);
        Required<BooleanGraphType>("truncated", "True where limit cut something off.").From(graph => graph.Truncated);
    }
}
