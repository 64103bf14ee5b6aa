using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>One area of one venue.</summary>
public readonly record struct AreaOfVenue(VenueKey Venue, AreaKey Area)
{
    // As no kind of node has.
    private const char Letter = 'g';

    /// <summary>Venue and area in one, as keys of papers begin.</summary>
    public string Key => $"{Venue.Value}/{Area.Value}";

    /// <summary>The opaque id of its page: stable, and the same in every store.</summary>
    public string Id => NodeId.Encode(Letter, Key);

    /// <summary>Its papers.</summary>
    public PaperScope Papers => PaperScope.Of(Venue, Area);

    /// <summary>Reads an id; null where it is that of no page. A page of a well-formed id may not exist.</summary>
    public static AreaOfVenue? TryDecode(string id) =>
        NodeId.Read(id) is (Letter, var key) && key.Split('/') is [{ Length: > 0 } venue, { Length: > 0 } area]
            ? new AreaOfVenue(new VenueKey(venue), new AreaKey(area)) : null;
}

/// <summary>What a page of one area of one venue shows; <paramref name="Page"/> is what the imported page says, null without one.</summary>
public sealed record AreaPage(Venue Venue, Area Area, int PaperCount, Coverage? Page)
{
    /// <summary>Which area of which venue.</summary>
    public AreaOfVenue Of => new(Venue.Key, Area.Key);

    /// <summary>The papers that the page lists.</summary>
    public PaperScope Papers => PaperScope.Of(Venue.Key, Area.Key);
}

/// <summary>Makes the pages on which a reader of paper notes sees one area of one venue.</summary>
public static class AreaPages
{
    /// <summary>
    /// The pages of areas of venues, which may be spelled in any way (<see cref="KnownKeys"/>); none where the two have neither papers nor
    /// an imported page.
    /// </summary>
    public static async ValueTask<IReadOnlyDictionary<AreaOfVenue, AreaPage>> GetAsync(
        IGraphStore store, IReadOnlyCollection<AreaOfVenue> asked, CancellationToken cancellationToken)
    {
        NodeRef[] names = [.. asked.SelectMany(one => (NodeRef[])[one.Venue, one.Area]).Distinct()];
        IReadOnlyDictionary<NodeRef, GraphNode> nodes = await KnownKeys.Of(store).FindAsync(names, cancellationToken).ConfigureAwait(false);
        Dictionary<AreaOfVenue, AreaOfVenue> known = asked
            .Where(one => nodes.ContainsKey(one.Venue) && nodes.ContainsKey(one.Area))
            .Distinct()
            .ToDictionary(one => one, one => new AreaOfVenue(((Venue)nodes[one.Venue]).Key, ((Area)nodes[one.Area]).Key));
        NodeRef[] venues = [.. known.Values.Select(one => (NodeRef)one.Venue).Distinct()];
        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage = await store
            .GetCoverageAsync(venues, cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyDictionary<PaperScope, int> counts = await store
            .CountPapersAsync([.. known.Values.Select(one => one.Papers).Distinct()], null, cancellationToken)
            .ConfigureAwait(false);
        Dictionary<AreaOfVenue, AreaPage> pages = [];
        foreach ((AreaOfVenue spelled, AreaOfVenue one) in known)
        {
            Coverage? page = ReportedCounts.PageOf(one.Venue, one.Area, coverage.GetValueOrDefault(one.Venue, []));
            if (counts[one.Papers] > 0 || page is not null)
            {
                pages.Add(spelled, new AreaPage((Venue)nodes[spelled.Venue], (Area)nodes[spelled.Area], counts[one.Papers], page));
            }
        }

        return pages;
    }

    /// <summary>The area of each page in other venues than the page's.</summary>
    public static ValueTask<IReadOnlyDictionary<AreaPage, IReadOnlyList<NodeCount>>> OtherVenuesAsync(
        IGraphStore store, IReadOnlyCollection<AreaPage> pages, CancellationToken cancellationToken) =>
        NodeCounts.ByKeyAsync(
            store, pages, page => PaperScope.Of(page.Area.Key), null, new FacetRequest(Facet.Venue),
            (page, counts) => ReportedCounts.OtherVenuesOf(page.Venue.Key, counts, page.Page), cancellationToken);

    /// <summary>The topics of each page, at most <paramref name="first"/>.</summary>
    public static ValueTask<IReadOnlyDictionary<AreaPage, IReadOnlyList<NodeCount>>> TopicsAsync(
        IGraphStore store, IReadOnlyCollection<AreaPage> pages, int first, CancellationToken cancellationToken) =>
        NodeCounts.ByKeyAsync<AreaPage, IReadOnlyList<NodeCount>>(
            store, pages, page => page.Papers, null, new FacetRequest(Facet.Topic),
            (page, counts) => [.. ReportedCounts.TopicsOf(counts, page.Page).Take(first)], cancellationToken);
}
