using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>Counts over a list of papers.</summary>
internal sealed class PaperFacetsType : OutputType<PaperList>
{
    /// <summary>Declares the fields.</summary>
    public PaperFacetsType()
        : base("PaperFacets", "How the papers of a list spread; every list largest first, then by key, without zeros.")
    {
        ListOf<VenueCountType>("venues", "By venue.")
            .Cost(cost => cost with { Work = 15 })
            .Load((_, list) => By(list, new FacetRequest(Facet.Venue)), list => list.Scope, list => list.Papers);
        ListOf<AreaCountType>("areas", "By area.")
            .Cost(cost => cost with { Work = 15, Items = 20 })
            .Load((_, list) => By(list, new FacetRequest(Facet.Area)), list => list.Scope, list => list.Papers);
        ListOf<YearCountType>("years", "By year of the venue; of equal counts the newest year first.")
            .Cost(cost => cost with { Work = 15 })
            .Load((_, list) => ByYear(list.Papers.Filter), list => list.Scope, list => list.Papers);
        ListOf<TopicCountType>("topics", "By topic.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 20 })
            .Load((context, list) => By(list, new FacetRequest(Facet.Topic, context.First())), list => list.Scope, list => list.Papers);
        ListOf<ConceptCountType>("concepts", "By concept.")
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>(
                "kinds", "Only concepts of these kinds; every kind but TERM where not given.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 150 })
            .Load(
                (context, list) => By(list, new FacetRequest(Facet.Concept, context.First(), context.ListOf<ConceptKind>("kinds"))),
                list => list.Scope,
                list => list.Papers);
    }

    private static Loader<PaperScope, IReadOnlyList<NodeCount>> By(PaperList list, FacetRequest facet) =>
        CountLoaders.ByScope(list.Papers.Filter, facet);

    private static Loader<PaperScope, IReadOnlyList<KeyCount>> ByYear(PaperFilter? filter) =>
        Loader.OfLists<PaperScope, KeyCount>(
            (store, scopes, token) => store.CountByAsync(scopes, filter, new FacetRequest(Facet.Year), token));
}
