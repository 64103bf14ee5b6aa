using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Shared;

/// <summary>Something shared, and the question it answers.</summary>
internal sealed record SharedOf(SharedNode Node, SharedRequest Request);

/// <summary>Loads what is shared.</summary>
internal static class SharedLoaders
{
    /// <summary>The papers of a shared topic or concept.</summary>
    public static Loader<PaperPageQuestion, PaperScope, IReadOnlyList<Paper>> PapersByShared { get; } = new(GetPapersAsync, []);

    /// <summary>Whose papers.</summary>
    public static PaperScope Scope(SharedOf shared) => PaperScope.Of(shared.Node.Node.Ref);

    /// <summary>Which papers: of the venues and the area that the shared node was asked for.</summary>
    public static PaperPageQuestion Papers(IResolveFieldContext context, SharedRequest request)
    {
        PaperFilter filter = new()
        {
            Venues = [.. request.Venues.Select(venue => venue.Value)],
            Areas = request.Area is { } area ? [area.Value] : null,
        };
        return new PaperPageQuestion(new PaperQuestion(filter, []), new PageRequest(context.Count("first", CountLimit.Sample)));
    }

    /// <summary>What venues share.</summary>
    public static async ValueTask<IReadOnlyList<SharedOf>> ListAsync(IGraphStore store, SharedRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<SharedNode> shared = await store.ListSharedAsync(request, cancellationToken).ConfigureAwait(false);
        return [.. shared.Select(node => new SharedOf(node, request))];
    }

    private static async ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<Paper>>> GetPapersAsync(
        IGraphStore store, PaperPageQuestion asked, IReadOnlyCollection<PaperScope> scopes, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<PaperScope, Page<Paper>> pages = await store
            .ListPapersAsync(scopes, asked.Papers.Filter, asked.Papers.Order, asked.Page, cancellationToken)
            .ConfigureAwait(false);
        return pages.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Paper>)[.. pair.Value.Items.Select(item => item.Node)]);
    }
}
