using GraphQL;
using GraphQL.DataLoader;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>A list of all nodes of one kind.</summary>
internal sealed class NodeList : Listing<GraphNode>
{
    private readonly PageRequest page;

    /// <summary>The list that a field's arguments ask for.</summary>
    public NodeList(NodeKind kind, ConceptFilter? filter, IResolveFieldContext context)
    {
        (Kind, Filter) = (kind, filter);
        page = Request(PageArguments.Read(context));
    }

    /// <inheritdoc/>
    protected override string Description => $"nodes\n{Kind}\n{CanonicalText.Of(Filter)}";

    // Topics and concepts are sorted by paper count, then key.
    /// <inheritdoc/>
    protected override int PositionLength => NodeKinds.Of(Kind).IsByPaperCount ? 2 : 1;

    private NodeKind Kind { get; }

    private ConceptFilter? Filter { get; }

    /// <inheritdoc/>
    public override IDataLoaderResult<Page<GraphNode>?> LoadPage(GraphRequest request) => request.Batch(PageOfList, this).Load(Kind);

    /// <inheritdoc/>
    public override IDataLoaderResult<int> LoadCount(GraphRequest request) => request.Batch(CountOfList, this).Load(Kind);

    private static Loader<NodeList, NodeKind, Page<GraphNode>> PageOfList { get; } = new(async (store, list, kinds, token) =>
        new Dictionary<NodeKind, Page<GraphNode>>
        {
            [list.Kind] = await store.ListNodesAsync(list.Kind, list.Filter, list.page, token).ConfigureAwait(false),
        });

    private static Loader<NodeList, NodeKind, int> CountOfList { get; } = new(async (store, list, kinds, token) =>
        new Dictionary<NodeKind, int>
        {
            [list.Kind] = await store.CountNodesAsync(list.Kind, list.Filter, token).ConfigureAwait(false),
        });
}
