using GraphQL;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>What to count which papers by.</summary>
internal sealed record FacetQuestion(PaperFilter? Filter, FacetRequest Facet);

/// <summary>Loads counts over lists of papers.</summary>
internal static class PaperFacetLoaders
{
    /// <summary>Counts by venue.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<VenueCount>> Venues { get; } = Of(CountReading.Venues);

    /// <summary>Counts by area.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<AreaCount>> Areas { get; } = Of(CountReading.Areas);

    /// <summary>Counts by topic.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<TopicCount>> Topics { get; } = Of(CountReading.Topics);

    /// <summary>Counts by year or concept.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<KeyCount>> Keys { get; } = Of(counts => counts);

    /// <summary>The question of the facet of venues.</summary>
    public static FacetQuestion ByVenue(IResolveFieldContext context, PaperQuestion papers) => new(papers.Filter, new FacetRequest(Facet.Venue));

    /// <summary>The question of the facet of areas.</summary>
    public static FacetQuestion ByArea(IResolveFieldContext context, PaperQuestion papers) => new(papers.Filter, new FacetRequest(Facet.Area));

    /// <summary>The question of the facet of years.</summary>
    public static FacetQuestion ByYear(IResolveFieldContext context, PaperQuestion papers) => new(papers.Filter, new FacetRequest(Facet.Year));

    /// <summary>The question of the facet of topics.</summary>
    public static FacetQuestion ByTopic(IResolveFieldContext context, PaperQuestion papers) =>
        new(papers.Filter, new FacetRequest(Facet.Topic, context.Count("first", CountLimit.List)));

    /// <summary>The question of the facet of concepts.</summary>
    public static FacetQuestion ByConcept(IResolveFieldContext context, PaperQuestion papers) =>
        new(papers.Filter, new FacetRequest(Facet.Concept, context.Count("first", CountLimit.List), context.ListOf<ConceptKind>("kinds")));

    private static Loader<FacetQuestion, PaperScope, IReadOnlyList<T>> Of<T>(Func<IReadOnlyList<KeyCount>, IReadOnlyList<T>> read) =>
        new(
            async (store, asked, scopes, token) =>
            {
                IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>> counts =
                    await store.CountByAsync(scopes, asked.Filter, asked.Facet, token).ConfigureAwait(false);
                return counts.ToDictionary(pair => pair.Key, pair => read(pair.Value));
            },
            []);
}
