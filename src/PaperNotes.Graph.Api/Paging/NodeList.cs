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
    private readonly Loader<NodeKind, Page<GraphNode>> pages;
    private readonly Loader<NodeKind, int> counts;

    /// <summary>The list that a field's arguments ask for.</summary>
    public NodeList(NodeKind kind, ConceptFilter? filter, IResolveFieldContext context)
    {
        (Kind, Filter) = (kind, filter);
        PageRequest page = Request(PageArguments.Read(context));
        pages = Loader.OfOne(kind, (store, token) => store.ListNodesAsync(kind, filter, page, token));
        counts = Loader.OfOne(kind, (store, token) => store.CountNodesAsync(kind, filter, token));
    }

    /// <inheritdoc/>
    protected override string Description => $"nodes\n{Kind}\n{CanonicalText.Of(Filter)}";

    // Topics and concepts are sorted by paper count, then key.
    /// <inheritdoc/>
    protected override int PositionLength => NodeKinds.Of(Kind).IsByPaperCount ? 2 : 1;

    private NodeKind Kind { get; }

    private ConceptFilter? Filter { get; }

    /// <inheritdoc/>
    public override IDataLoaderResult<Page<GraphNode>?> LoadPage(GraphRequest request) => request.Batch(pages).Load(Kind);

    /// <inheritdoc/>
    public override IDataLoaderResult<int> LoadCount(GraphRequest request) => request.Batch(counts).Load(Kind);
}
