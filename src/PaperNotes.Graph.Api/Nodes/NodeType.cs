using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>The interface of everything that has an id.</summary>
internal sealed class NodeInterface : InterfaceGraphType<GraphNode>
{
    /// <summary>Declares the field.</summary>
    public NodeInterface()
    {
        Name = "Node";
        Description = "A node of the graph, addressable by one opaque global id.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(NodeType<GraphNode>.IdDescription);
    }
}

/// <summary>A type of node.</summary>
internal class NodeType<TNode> : OutputType<TNode>
    where TNode : GraphNode
{
    /// <summary>What an id is.</summary>
    internal const string IdDescription = "The opaque global id: stable, and the same in every store and after every import.";

    /// <summary>Declares what every node has.</summary>
    protected NodeType(string name, string description)
        : base(name, description)
    {
        Interface<NodeInterface>();
        Required<IdGraphType>("id", IdDescription).From(node => NodeId.Encode(node.Ref));
    }
}
