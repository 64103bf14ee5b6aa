using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Areas;

/// <summary>Loads what areas have.</summary>
internal static class AreaLoaders
{
    /// <summary>The venues of an area.</summary>
    public static Loader<AreaKey, IReadOnlyList<VenueCount>> VenuesByArea { get; } = new(GetVenuesAsync, []);

    private static async ValueTask<IReadOnlyDictionary<AreaKey, IReadOnlyList<VenueCount>>> GetVenuesAsync(
        IGraphStore store, IReadOnlyCollection<AreaKey> areas, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage =
            await store.GetCoverageAsync([.. areas.Select(area => (NodeRef)area)], cancellationToken).ConfigureAwait(false);
        return await CountReading.ByScopeAsync(
            store, areas, area => PaperScope.Of(area), new FacetRequest(Facet.Venue),
            (area, counts) => ReportedCounts.VenuesOf(counts, coverage.GetValueOrDefault(area, [])), cancellationToken).ConfigureAwait(false);
    }
}
