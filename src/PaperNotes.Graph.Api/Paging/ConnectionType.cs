using GraphQL.Types;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>A connection of nodes of one type, after Relay: named after the type.</summary>
internal class ConnectionType<T, TNodeType> : OutputType<Listing<T>>
    where TNodeType : IGraphType
{
    /// <summary>Declares the fields that every connection has.</summary>
    public ConnectionType()
        : base($"{NodeName}Connection", $"A page of a list of {NodeName} nodes, and what surrounds it.")
    {
        Required<IntGraphType>("totalCount", "How many items the list has in all, on every page; counted only where asked for.")
            .Cost(cost => cost with { Work = 5 })
            .From((context, list) => list.LoadCount(GraphRequest.Of(context)));
        ListOf<EdgeType<T, TNodeType>>("edges", "The items of this page with their cursors, in the order of the list.")
            .Cost(PageItems)
            .From((context, list) => new PageResult<T>(list.LoadPage(GraphRequest.Of(context)), list, PageResult<T>.Edges));
        ListOf<TNodeType>("nodes", "The items of this page, in the order of the list.")
            .Cost(PageItems)
            .From((context, list) => new PageResult<T>(list.LoadPage(GraphRequest.Of(context)), list, PageResult<T>.Nodes));
        Required<PageInfoType>("pageInfo", "Whether more pages follow or precede, and the cursors to reach them.")
            .From((context, list) => new PageResult<T>(list.LoadPage(GraphRequest.Of(context)), list, PageResult<T>.Bounds));
    }

    // Pages are what nests without end, and each of their nodes is a row read from the store.
    private static FieldCost PageItems(FieldCost cost) => cost with { IsPage = true, ItemWork = 10 };

    /// <summary>The name of the node type: its class's without "Type".</summary>
    internal static string NodeName { get; } = typeof(TNodeType).Name[..^"Type".Length];
}

/// <summary>An item of a connection.</summary>
internal sealed class EdgeType<T, TNodeType> : OutputType<ListEdge<T>>
    where TNodeType : IGraphType
{
    /// <summary>Declares the fields.</summary>
    public EdgeType()
        : base($"{ConnectionType<T, TNodeType>.NodeName}Edge", "An item of a list, and its place there.")
    {
        Required<StringGraphType>("cursor", "The place of this item, for after and before of the same list.").From(edge => edge.Cursor);
        Required<TNodeType>("node", "The item.").From(edge => edge.Item.Node);
    }
}
