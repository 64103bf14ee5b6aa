using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Counts;

/// <summary>Loads counts that several features show.</summary>
internal static class CountLoaders
{
    /// <summary>The venues of the papers of a scope.</summary>
    public static Loader<PaperScope, IReadOnlyList<NodeCount>> VenuesByScope { get; } = ByScope(null, new FacetRequest(Facet.Venue));

    /// <summary>The counts by a facet of the papers of a scope that match a filter.</summary>
    public static Loader<PaperScope, IReadOnlyList<NodeCount>> ByScope(PaperFilter? filter, FacetRequest facet) =>
        Loader.OfLists<PaperScope, NodeCount>((store, scopes, token) => NodeCounts.ByScopeAsync(store, scopes, filter, facet, token));

    /// <summary>How many counts a field asks for.</summary>
    public static int First(this IResolveFieldContext context) => context.Count("first", CountLimit.List);
}
