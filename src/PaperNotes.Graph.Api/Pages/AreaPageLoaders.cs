using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Pages;

/// <summary>One area of one venue.</summary>
internal readonly record struct Place(VenueKey Venue, AreaKey Area)
{
    /// <summary>Its papers.</summary>
    public PaperScope Papers => PaperScope.Of(Venue, Area);
}

/// <summary>What a page of one area of one venue shows; <paramref name="Page"/> is what the imported page says, null without one.</summary>
internal sealed record AreaPage(Place Place, Venue Venue, Area Area, int PaperCount, Coverage? Page);

/// <summary>Loads area pages.</summary>
internal static class AreaPageLoaders
{
    /// <summary>A page by venue and area; null where the two have neither papers nor a page.</summary>
    public static Loader<Place, AreaPage> PageByPlace { get; } = new(GetPagesAsync);

    /// <summary>The area in other venues than the page's.</summary>
    public static Loader<AreaPage, IReadOnlyList<VenueCount>> OtherVenuesByPage { get; } = new(
        (store, pages, token) => CountReading.ByScopeAsync(
            store, pages, page => PaperScope.Of(page.Area.Key), new FacetRequest(Facet.Venue),
            (page, counts) => ReportedCounts.OtherVenuesOf(page.Place.Venue, counts, page.Page), token),
        []);

    /// <summary>The topics of a page.</summary>
    public static Loader<TopCount, AreaPage, IReadOnlyList<TopicCount>> TopicsByPage { get; } = new(
        (store, asked, pages, token) => CountReading.ByScopeAsync<AreaPage, IReadOnlyList<TopicCount>>(
            store, pages, page => page.Place.Papers, new FacetRequest(Facet.Topic),
            (page, counts) => [.. ReportedCounts.TopicsOf(counts, page.Page).Take(asked.First)], token),
        []);

    private static async ValueTask<IReadOnlyDictionary<Place, AreaPage>> GetPagesAsync(
        IGraphStore store, IReadOnlyCollection<Place> places, CancellationToken cancellationToken)
    {
        NodeRef[] venues = [.. places.Select(place => (NodeRef)place.Venue).Distinct()];
        NodeRef[] areas = [.. places.Select(place => (NodeRef)place.Area).Distinct()];
        IReadOnlyDictionary<NodeRef, GraphNode> nodes = await store.GetNodesAsync([.. venues, .. areas], cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage = await store.GetCoverageAsync(venues, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<PaperScope, int> counts = await store
            .CountPapersAsync([.. places.Select(place => place.Papers)], null, cancellationToken)
            .ConfigureAwait(false);
        Dictionary<Place, AreaPage> pages = [];
        foreach (Place place in places)
        {
            Coverage? page = ReportedCounts.PageOf(place.Venue, place.Area, coverage.GetValueOrDefault(place.Venue, []));
            if (nodes.TryGetValue(place.Venue, out GraphNode? venue) && nodes.TryGetValue(place.Area, out GraphNode? area)
                && (counts[place.Papers] > 0 || page is not null))
            {
                pages.Add(place, new AreaPage(place, (Venue)venue, (Area)area, counts[place.Papers], page));
            }
        }

        return pages;
    }
}
