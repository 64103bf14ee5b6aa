using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>The interface of everything that has an id.</summary>
internal sealed class NodeInterface : InterfaceGraphType
{
    /// <summary>What an id is.</summary>
    internal const string IdDescription = "The opaque global id: stable, and the same in every store and after every import.";

    /// <summary>What a kind is. Concepts have a kind of their own.</summary>
    internal const string NodeKindDescription = "The kind of node; null for an area page, which is a view of the graph and no node in it.";

    /// <summary>What a key is.</summary>
    internal const string KeyDescription = "The key that people read, unique among nodes of its kind.";

    /// <summary>What a label is.</summary>
    internal const string LabelDescription = "What a reader calls it: a title or a name; of a venue the key.";

    /// <summary>What an address is.</summary>
    internal const string UrlDescription =
        "The address of its page on this server, without the server's name: /n/ and the id, or /area/ with venue and area. A paper's note is at noteUrl.";

    /// <summary>Declares the fields.</summary>
    public NodeInterface()
    {
        Name = "Node";
        Description = "A node of the graph, addressable by one opaque global id.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(IdDescription);
        Field<NodeKindType>("nodeKind").Description(NodeKindDescription);
        Field<NonNullGraphType<StringGraphType>>("key").Description(KeyDescription);
        Field<NonNullGraphType<StringGraphType>>("label").Description(LabelDescription);
        Field<NonNullGraphType<StringGraphType>>("url").Description(UrlDescription);
    }
}

/// <summary>A type of node; it declares its key itself, with an example.</summary>
internal class NodeType<TNode> : OutputType<TNode>
    where TNode : GraphNode
{
    /// <summary>Declares what every node has.</summary>
    protected NodeType(string name, string description)
        : base(name, description)
    {
        Interface<NodeInterface>();
        Required<IdGraphType>("id", NodeInterface.IdDescription).From(node => NodeId.Encode(node.Ref));
        Required<NodeKindType>("nodeKind", "The kind of node.").From(node => node.Ref.Kind);
        Required<StringGraphType>("label", NodeInterface.LabelDescription).From(node => node.Label);
        Required<StringGraphType>("url", NodeInterface.UrlDescription).From(node => $"/n/{NodeId.Encode(node.Ref)}");
    }
}
