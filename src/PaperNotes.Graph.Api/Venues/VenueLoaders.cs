using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Venues;

/// <summary>Which top topics of a venue are asked for.</summary>
internal sealed record VenueTopicArguments(int First, AreaKey? Area)
{
    /// <summary>Reads them.</summary>
    public static VenueTopicArguments Read(IResolveFieldContext context) =>
        new(context.Count("first", CountLimit.List), context.Text("area") is { } area ? new AreaKey(area) : null);
}

/// <summary>Loads what venues have.</summary>
internal static class VenueLoaders
{
    /// <summary>The areas of a venue.</summary>
    public static Loader<VenueKey, IReadOnlyList<AreaCount>> AreasByVenue { get; } = new(GetAreasAsync, []);

    /// <summary>The top topics of a venue.</summary>
    public static Loader<VenueTopicArguments, VenueKey, IReadOnlyList<TopicCount>> TopicsByVenue { get; } = new(GetTopicsAsync, []);

    private static async ValueTask<IReadOnlyDictionary<VenueKey, IReadOnlyList<AreaCount>>> GetAreasAsync(
        IGraphStore store, IReadOnlyCollection<VenueKey> venues, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage =
            await store.GetCoverageAsync([.. venues.Select(venue => (NodeRef)venue)], cancellationToken).ConfigureAwait(false);
        return await CountReading.ByScopeAsync(
            store, venues, venue => PaperScope.Of(venue), new FacetRequest(Facet.Area),
            (venue, counts) => ReportedCounts.AreasOf(counts, coverage.GetValueOrDefault(venue, [])), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<IReadOnlyDictionary<VenueKey, IReadOnlyList<TopicCount>>> GetTopicsAsync(
        IGraphStore store, VenueTopicArguments asked, IReadOnlyCollection<VenueKey> venues, CancellationToken cancellationToken)
    {
        if (asked.Area is not { } area)
        {
            return await CountReading.ByScopeAsync(
                store, venues, venue => PaperScope.Of(venue), new FacetRequest(Facet.Topic, asked.First),
                (_, counts) => CountReading.Topics(counts), cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage =
            await store.GetCoverageAsync([.. venues.Select(venue => (NodeRef)venue)], cancellationToken).ConfigureAwait(false);
        return await CountReading.ByScopeAsync<VenueKey, IReadOnlyList<TopicCount>>(
            store, venues, venue => PaperScope.Of(venue, area), new FacetRequest(Facet.Topic),
            (venue, counts) =>
                [.. ReportedCounts.TopicsOf(counts, ReportedCounts.PageOf(venue, area, coverage.GetValueOrDefault(venue, []))).Take(asked.First)],
            cancellationToken).ConfigureAwait(false);
    }
}
