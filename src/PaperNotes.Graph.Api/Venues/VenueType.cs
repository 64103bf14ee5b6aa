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

namespace PaperNotes.Graph.Api.Venues;

/// <summary>A venue.</summary>
internal sealed class VenueType : NodeType<Venue>
{
    private static readonly Loader<VenueKey, IReadOnlyList<NodeCount>> s_areas = Loader.OfLists<VenueKey, NodeCount>(
        ReportedCounts.AreasByVenueAsync);

    /// <summary>Declares the fields.</summary>
    public VenueType()
        : base("Venue", "A venue of one year.")
    {
        Required<StringGraphType>("key", "The key, e.g. ACL2025.").From(venue => venue.Key.Value);
        Required<StringGraphType>("series", "The series, e.g. ACL.").From(venue => venue.Series);
        Required<IntGraphType>("year", "The year, e.g. 2025; 0 where the key ends in no year.").From(venue => venue.Year);
        Required<IntGraphType>("paperCount", "Its papers in the graph.").From(venue => venue.PaperCount);
        ListOf<AreaCountType>("areas", "Its areas: those with papers, largest first, then those that only an imported page counts.")
            .Cost(cost => cost with { Work = 100, Items = 20 })
            .Load(s_areas, venue => venue.Key);
        ListOf<TopicCountType>("topTopics", "The topics of its papers, most frequent first.")
            .First(CountLimit.List)
            .Argument<StringGraphType>(
                "area", "Only its papers of this area, by key, beside what the imported page of the two reports; all where not given.")
            .Cost(cost => cost with { Work = 100 })
            .Load((context, _) => Topics(context.First(), context.Text("area")), venue => venue.Key);
        PaperList.Declare(
            Required<PaperConnectionType>("papers", "Its papers, by key where no order is given; pages of 20 where not said otherwise."),
            venue => PaperScope.Of(venue.Key));
    }

    private static Loader<VenueKey, IReadOnlyList<NodeCount>> Topics(int first, string? area)
    {
        AreaKey? within = area is null ? null : new AreaKey(area);
        return Loader.OfLists<VenueKey, NodeCount>(
            (store, venues, token) => ReportedCounts.TopicsByVenueAsync(store, venues, within, first, token));
    }
}
