using GraphQL.Types;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;

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
            .Load(PaperFacetLoaders.Venues, list => list.Papers, PaperFacetLoaders.ByVenue, list => list.Scope);
        ListOf<AreaCountType>("areas", "By area.")
            .Cost(cost => cost with { Work = 15, Items = 20 })
            .Load(PaperFacetLoaders.Areas, list => list.Papers, PaperFacetLoaders.ByArea, list => list.Scope);
        ListOf<YearCountType>("years", "By year of the venue; of equal counts the newest year first.")
            .Cost(cost => cost with { Work = 15 })
            .Load(PaperFacetLoaders.Keys, list => list.Papers, PaperFacetLoaders.ByYear, list => list.Scope);
        ListOf<TopicCountType>("topics", "By topic.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 20 })
            .Load(PaperFacetLoaders.Topics, list => list.Papers, PaperFacetLoaders.ByTopic, list => list.Scope);
        ListOf<ConceptCountType>("concepts", "By concept.")
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>("kinds", "Only concepts of these kinds; every kind but TERM where not given.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 150 })
            .Load(PaperFacetLoaders.Keys, list => list.Papers, PaperFacetLoaders.ByConcept, list => list.Scope);
    }
}
