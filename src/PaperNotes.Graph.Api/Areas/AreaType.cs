using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Areas;

/// <summary>An area.</summary>
internal sealed class AreaType : NodeType<Area>
{
    private static readonly Loader<AreaKey, IReadOnlyList<NodeCount>> s_venues = Loader.OfLists<AreaKey, NodeCount>(
        ReportedCounts.VenuesByAreaAsync);

    /// <summary>Declares the fields.</summary>
    public AreaType()
        : base("Area", "An area of research, as the note site divides it.")
    {
        Required<StringGraphType>("key", "The key, e.g. llm_pretraining.").From(area => area.Key.Value);
        Required<StringGraphType>("name", "The name, e.g. Pretraining.").From(area => area.Name);
        Required<IntGraphType>("paperCount", "Its papers in the graph.").From(area => area.PaperCount);
        ListOf<VenueCountType>("venues", "Its venues: those with papers, largest first, then those that only an imported page counts.")
            .Cost(cost => cost with { Work = 100 })
            .Load(s_venues, area => area.Key);
        ListOf<TopicCountType>("topTopics", "The topics of its papers, most frequent first.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 100 })
            .Load(
                (context, _) => CountLoaders.ByScope(null, new FacetRequest(Facet.Topic, context.First())),
                area => PaperScope.Of(area.Key));
        PaperList.Declare(
            Required<PaperConnectionType>("papers", "Its papers, by key where no order is given; pages of 20 where not said otherwise."),
            area => PaperScope.Of(area.Key));
    }
}
