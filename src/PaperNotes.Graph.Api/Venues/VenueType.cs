using GraphQL.Types;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Venues;

/// <summary>A venue.</summary>
internal sealed class VenueType : NodeType<Venue>
{
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
            .Load(VenueLoaders.AreasByVenue, venue => venue.Key);
        ListOf<TopicCountType>("topTopics", "The topics of its papers, most frequent first.")
            .First(CountLimit.List)
            .Argument<StringGraphType>("area", "Only its papers of this area, by key, beside what the imported page of the two reports; all where not given.")
            .Cost(cost => cost with { Work = 100 })
            .Load(VenueLoaders.TopicsByVenue, VenueTopicArguments.Read, (venue, _) => venue.Key);
        PaperList.Declare(Required<PaperConnectionType>("papers", "Its papers, by key where no order is given; pages of 20 where not said otherwise."),
            venue => PaperScope.Of(venue.Key));
    }
}
