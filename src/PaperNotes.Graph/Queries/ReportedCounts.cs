using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>
/// Sets what pages report beside what the graph counts; the two are never mixed. Lists come by computed count, largest first;
/// then what is only reported; ties by key.
/// </summary>
public static class ReportedCounts
{
    /// <summary>The areas of each venue: those with papers, and those that a page reports.</summary>
    public static async ValueTask<IReadOnlyDictionary<VenueKey, IReadOnlyList<NodeCount>>> AreasByVenueAsync(
        IGraphStore store, IReadOnlyCollection<VenueKey> venues, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage = await PagesAsync(store, venues, cancellationToken)
            .ConfigureAwait(false);
        return await NodeCounts
            .ByKeyAsync(
                store,
                venues,
                venue => PaperScope.Of(venue),
                null,
                new FacetRequest(Facet.Area),
                (venue, counts) =>
                    Union(Facet.Area, counts, coverage.GetValueOrDefault(venue, []).Select(page => (page.Area.Value, page.Reported))),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The venues of each area: those with papers, and those that a page reports.</summary>
    public static async ValueTask<IReadOnlyDictionary<AreaKey, IReadOnlyList<NodeCount>>> VenuesByAreaAsync(
        IGraphStore store, IReadOnlyCollection<AreaKey> areas, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage = await store
            .GetCoverageAsync([.. areas.Select(area => (NodeRef)area)], cancellationToken)
            .ConfigureAwait(false);
        return await NodeCounts
            .ByKeyAsync(
                store,
                areas,
                area => PaperScope.Of(area),
                null,
                new FacetRequest(Facet.Venue),
                (area, counts) =>
                    Union(Facet.Venue, counts, coverage.GetValueOrDefault(area, []).Select(page => (page.Venue.Value, page.Reported))),
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// The topics of each venue, at most <paramref name="first"/>; with an area only those of its papers there, beside what the page of the
    /// two reports.
    /// </summary>
    public static async ValueTask<IReadOnlyDictionary<VenueKey, IReadOnlyList<NodeCount>>> TopicsByVenueAsync(
        IGraphStore store, IReadOnlyCollection<VenueKey> venues, AreaKey? area, int first, CancellationToken cancellationToken)
    {
        if (area is not { } within)
        {
            return await NodeCounts.ByKeyAsync(
                store, venues, venue => PaperScope.Of(venue), null, new FacetRequest(Facet.Topic, first),
                (_, counts) => NodeCounts.Of(Facet.Topic, counts), cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage = await PagesAsync(store, venues, cancellationToken)
            .ConfigureAwait(false);
        return await NodeCounts
            .ByKeyAsync<VenueKey, IReadOnlyList<NodeCount>>(
                store,
                venues,
                venue => PaperScope.Of(venue, within),
                null,
                new FacetRequest(Facet.Topic),
                (venue, counts) => [.. TopicsOf(counts, PageOf(venue, within, coverage.GetValueOrDefault(venue, []))).Take(first)],
                cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// What an area page shows of the area in other venues: the counts that this very page quotes, beside the graph's; never
    /// the page's own venue.
    /// </summary>
    /// <param name="venue">The page's venue.</param>
    /// <param name="computed">Papers of the area by venue.</param>
    /// <param name="page">What the page says; null where there is none.</param>
    public static IReadOnlyList<NodeCount> OtherVenuesOf(VenueKey venue, IReadOnlyList<KeyCount> computed, Coverage? page) =>
        [
            .. Union(Facet.Venue, computed, (page?.Quotes ?? []).Select(quote => (quote.Venue, (int?)quote.Count)))
                .Where(row => row.Node != venue),
        ];

    /// <summary>The top topics of an area page: those that its papers have, then those that only the page names.</summary>
    /// <param name="computed">All topics of the page's papers.</param>
    /// <param name="page">What the page says; null where there is none.</param>
    public static IReadOnlyList<NodeCount> TopicsOf(IReadOnlyList<KeyCount> computed, Coverage? page) =>
        Union(Facet.Topic, computed, (page?.Topics ?? []).Select(topic => (topic.Topic, (int?)topic.Count)));

    /// <summary>What the page of a venue and an area says; null where no such page was imported.</summary>
    public static Coverage? PageOf(VenueKey venue, AreaKey area, IReadOnlyList<Coverage> coverage) =>
        coverage.FirstOrDefault(word => word.HasPage && word.Venue == venue && word.Area == area);

    private static ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> PagesAsync(
        IGraphStore store, IReadOnlyCollection<VenueKey> venues, CancellationToken cancellationToken) =>
        store.GetCoverageAsync([.. venues.Select(venue => (NodeRef)venue)], cancellationToken);

    private static IReadOnlyList<NodeCount> Union(
        Facet facet, IReadOnlyList<KeyCount> computed, IEnumerable<(string Key, int? Reported)> reported)
    {
        Dictionary<string, int?> told = new(StringComparer.Ordinal);
        foreach ((string key, int? count) in reported)
        {
            told[key] = count;
        }

        HashSet<string> counted = computed.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        KeyCount[] rows = [.. computed, .. told.Keys.Where(key => !counted.Contains(key)).Select(key => new KeyCount(key, 0))];
        return
        [
            .. NodeCounts.Of(facet, rows)
                .Select(row => row with { Reported = told.GetValueOrDefault(row.Node.Key) })
                .OrderByDescending(row => row.PaperCount)
                .ThenBy(row => row.Node.Key, CodePointComparer.Instance),
        ];
    }
}
