using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>Finds the papers behind what venues share.</summary>
public static class PapersOfShared
{
    /// <summary>
    /// The papers of each shared topic or concept in the venues and the area that were asked for, by key, at most <paramref name="first"/>.
    /// </summary>
    public static async ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<Paper>>> ListAsync(
        IGraphStore store, IReadOnlyCollection<PaperScope> scopes, SharedRequest request, int first, CancellationToken cancellationToken)
    {
        PaperFilter filter = new()
        {
            Venues = [.. request.Venues.Select(venue => venue.Value)],
            Areas = request.Area is { } area ? [area.Value] : null,
        };
        IReadOnlyDictionary<PaperScope, Page<Paper>> pages =
            await store.ListPapersAsync(scopes, filter, [], new PageRequest(first), cancellationToken).ConfigureAwait(false);
        return pages.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Paper>)[.. pair.Value.Items.Select(item => item.Node)]);
    }
}
