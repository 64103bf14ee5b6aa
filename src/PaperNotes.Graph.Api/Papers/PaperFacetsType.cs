using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>Counts over a list of papers.</summary>
internal sealed class PaperFacetsType : OutputType<PaperList>
{
    /// <summary>Declares the fields.</summary>
    public PaperFacetsType()
        : base("PaperFacets", "How the papers of a list spread; every list largest first, then by key, without zeros.")
    {
        ListOf<VenueCountType>("venues", "By venue.").From((context, list) => Counts(context, list, FacetLoaders.Venues, FacetLoaders.ByVenue));
        ListOf<AreaCountType>("areas", "By area.").From((context, list) => Counts(context, list, FacetLoaders.Areas, FacetLoaders.ByArea));
        ListOf<YearCountType>("years", "By year of the venue; of equal counts the newest year first.")
            .From((context, list) => Counts(context, list, FacetLoaders.Keys, FacetLoaders.ByYear));
        ListOf<TopicCountType>("topics", "By topic.")
            .Argument<IntGraphType>("first", "So many: 20 where not given, at most 100.")
            .From((context, list) => Counts(context, list, FacetLoaders.Topics, FacetLoaders.ReadTopics));
        ListOf<ConceptCountType>("concepts", "By concept.")
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>("kinds", "Only concepts of these kinds; every kind but TERM where not given.")
            .Argument<IntGraphType>("first", "So many: 20 where not given, at most 100.")
            .From((context, list) => Counts(context, list, FacetLoaders.Keys, FacetLoaders.ReadConcepts));
    }

    // The filter belongs to the list, the facet to this field: lists with one filter share a batch.
    private static object Counts<TValue>(
        IResolveFieldContext context,
        PaperList list,
        Loader<FacetQuestion, PaperScope, IReadOnlyList<TValue>> loader,
        Func<IResolveFieldContext, FacetRequest> facet)
    {
        GraphRequest request = GraphRequest.Of(context);
        FacetQuestion question = request.Arguments(context, FacetLoaders.Question, list.Papers, (list.Papers.Filter, facet));
        return request.Batch(loader, question).Load(list.Scope);
    }
}

/// <summary>What to count which papers by.</summary>
internal sealed record FacetQuestion(PaperFilter? Filter, FacetRequest Facet);

/// <summary>Loads counts over lists of papers.</summary>
internal static class FacetLoaders
{
    /// <summary>Counts by venue.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<VenueCount>> Venues { get; } = Of(CountReading.Venues);

    /// <summary>Counts by area.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<AreaCount>> Areas { get; } = Of(CountReading.Areas);

    /// <summary>Counts by topic.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<TopicCount>> Topics { get; } = Of(CountReading.Topics);

    /// <summary>Counts by year or concept.</summary>
    public static Loader<FacetQuestion, PaperScope, IReadOnlyList<KeyCount>> Keys { get; } = Of(counts => counts);

    /// <summary>The facet of topics that a field asks for.</summary>
    public static FacetRequest ReadTopics(IResolveFieldContext context) => new(Facet.Topic, context.Count("first", CountLimit.List));

    /// <summary>The facet of concepts that a field asks for.</summary>
    public static FacetRequest ReadConcepts(IResolveFieldContext context) =>
        new(Facet.Concept, context.Count("first", CountLimit.List), context.ListOf<ConceptKind>("kinds"));

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
