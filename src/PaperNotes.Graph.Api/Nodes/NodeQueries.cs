using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Nodes;

/// <summary>Looks nodes up by id.</summary>
internal static class NodeQueries
{
    // What is over the limit of the host is refused by the field; costs go no further than this.
    private const int MostIds = 10_000;

    /// <summary>A node by kind and key; null where there is none.</summary>
    public static Loader<NodeRef, GraphNode> NodeByRef { get; } = new((store, nodes, token) => store.GetNodesAsync(nodes, token));

    /// <summary>A node by kind and key, the key in any spelling; null where there is none.</summary>
    public static Loader<NodeRef, GraphNode> NodeByName { get; } =
        new((store, nodes, token) => KnownKeys.Of(store).FindAsync(nodes, token));

    /// <summary>A page by venue and area; null where the two have neither papers nor an imported page.</summary>
    public static Loader<AreaOfVenue, AreaPage> PageByKeys { get; } = new(AreaPages.GetAsync);

    /// <summary>Adds node and nodes.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<NodeInterface>("node", "The node with an id; null where the id names nothing.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "An id, as the field id of a node gives it.")
            .From((context, _) => ById(context, context.Id("id")));
        query.Field<NonNullGraphType<ListGraphType<NodeInterface>>>("nodes")
            .Description("The nodes in the order of the ids; null where an id names nothing.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>(
                "ids", "Ids, as the field id of nodes gives them: at most 100 by default.")
            .Cost(cost => cost with { Count = new CountArgument(["ids"], 0, MostIds) })
            .From(
                (context, _) =>
                    context.ListOf<object>("ids", GraphRequest.Of(context).Limits.Ids)!
                        .Select(id => ById(context, ArgumentReading.IdText(id)))
                        .ToArray());
    }

    /// <summary>
    /// Adds a field for one node of a kind by its key, and a list of all of them: named as the kind, and with an s behind.
    /// </summary>
    public static void NodesOf<TNodeType>(this QueryType query, NodeKind kind, string one, string key, string all)
        where TNodeType : IGraphType
    {
        string name = kind.ToString().ToLowerInvariant();
        query.NodeOf<TNodeType>(kind, $"{one}, in any spelling and case; null where there is none.", key);
        PageArguments
            .Declare(query.Optional<ConnectionType<GraphNode, TNodeType>>($"{name}s", $"{all}; pages of 20 where not said otherwise."))
            .From((context, _) => new NodeList(kind, null, context));
    }

    /// <summary>Adds a field for one node of a kind by its key.</summary>
    public static void NodeOf<TNodeType>(this QueryType query, NodeKind kind, string description, string key)
        where TNodeType : IGraphType =>
        query.Optional<TNodeType>(kind.ToString().ToLowerInvariant(), description)
            .Argument<NonNullGraphType<StringGraphType>>("key", key)
            .LoadBy(NodeByName, context => context.Named("key", kind, context.RequiredKey("key")));

    /// <summary>A node that an argument names; a hint says it where there is none.</summary>
    public static NodeRef Named(this IResolveFieldContext context, string argument, NodeKind kind, string key)
    {
        GraphRequest.Of(context).Asked.Add(context, argument, kind, key);
        return new NodeRef(kind, key);
    }

    /// <summary>The node that an argument's id means; an error where it is no id.</summary>
    public static NodeRef Node(this IResolveFieldContext context, string argument) => Decode(context.Id(argument));

    private static NodeRef Decode(string id) => NodeId.TryDecode(id) ?? throw GraphErrors.IdMalformed(id);

    // One bad id is an error at its place in the list; the others are answered.
    private static IDataLoaderResult ById(IResolveFieldContext context, string id) =>
        NodeId.TryDecode(id) is { } node ? GraphRequest.Of(context).Batch(NodeByRef).Load(node)
        : AreaOfVenue.TryDecode(id) is { } page ? GraphRequest.Of(context).Batch(PageByKeys).Load(page)
        : new MalformedId(id);

    private sealed class MalformedId(string id) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            Task.FromException<object?>(GraphErrors.IdMalformed(id));
    }
}
