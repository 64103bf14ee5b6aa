using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Counts;

/// <summary>How many counts a field asks for.</summary>
internal sealed record TopCount(int First)
{
    /// <summary>Reads it.</summary>
    public static TopCount Read(IResolveFieldContext context) => new(context.Count("first", CountLimit.List));
}

/// <summary>Loads counts that several features show and no page reports.</summary>
internal static class CountLoaders
{
    /// <summary>The venues of the papers of a scope.</summary>
    public static Loader<PaperScope, IReadOnlyList<VenueCount>> VenuesByScope { get; } = new(
        (store, scopes, token) => CountReading.ByScopeAsync(
            store, scopes, scope => scope, new FacetRequest(Facet.Venue), (_, counts) => CountReading.Venues(counts), token),
        []);

    /// <summary>The topics of the papers of a scope.</summary>
    public static Loader<TopCount, PaperScope, IReadOnlyList<TopicCount>> TopicsByScope { get; } = new(
        (store, asked, scopes, token) => CountReading.ByScopeAsync(
            store, scopes, scope => scope, new FacetRequest(Facet.Topic, asked.First), (_, counts) => CountReading.Topics(counts), token),
        []);
}
