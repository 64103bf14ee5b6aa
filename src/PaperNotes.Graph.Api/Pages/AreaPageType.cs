using GraphQL.Types;
using PaperNotes.Graph.Api.Areas;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Venues;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Pages;

/// <summary>The page of one area of one venue.</summary>
internal sealed class AreaPageType : OutputType<AreaPage>
{
    private static readonly Loader<AreaPage, IReadOnlyList<NodeCount>> s_otherVenues = Loader.OfLists<AreaPage, NodeCount>(
        AreaPages.OtherVenuesAsync);

    /// <summary>Declares the fields.</summary>
    public AreaPageType()
        : base("AreaPage", "One area of one venue, as a reader of paper notes sees it on one page.")
    {
        Interface<NodeInterface>();
        Required<IdGraphType>("id", NodeInterface.IdDescription).From(page => page.Of.Id);
        Optional<NodeKindType>("nodeKind", "Null: an area page is a view of the graph and no node in it.").From(_ => null);
        Required<StringGraphType>("key", "venue/area, e.g. ACL2025/llm_pretraining.").From(page => page.Of.Key);
        Required<StringGraphType>("label", "The name of the area and the venue's key, e.g. Pretraining, ACL2025.")
            .From(page => $"{page.Area.Name}, {page.Venue.Key.Value}");
        Required<StringGraphType>("url", NodeInterface.UrlDescription)
            .From(page => $"/area/{Uri.EscapeDataString(page.Venue.Key.Value)}/{Uri.EscapeDataString(page.Area.Key.Value)}");
        Required<VenueType>("venue", "The venue.").From(page => page.Venue);
        Required<AreaType>("area", "The area.").From(page => page.Area);
        Required<IntGraphType>("paperCount", "Papers of this area and venue in the graph.").From(page => page.PaperCount);
        Optional<IntGraphType>("reportedPaperCount", "What the imported page says of itself; null where none was imported.")
            .From(page => page.Page?.Reported);
        ListOf<VenueCountType>("sameAreaInOtherVenues", "The area in other venues, largest first, beside what this page quotes of them.")
            .Cost(cost => cost with { Work = 50 })
            .Load(s_otherVenues, page => page);
        ListOf<TopicCountType>("topTopics", "Topics by paperCount, then those that only the imported page names.")
            .First(CountLimit.List)
            .Cost(cost => cost with { Work = 50 })
            .Load((context, _) => Topics(context.First()), page => page);
        PaperList.Declare(
            Required<PaperConnectionType>("papers", "Its papers, by key where no order is given; pages of 20 where not said otherwise."),
            page => page.Papers);
    }

    /// <summary>Adds areaPage.</summary>
    public static void AddTo(QueryType query) =>
        query.Optional<AreaPageType>(
                "areaPage",
                "One area of one venue, as a reader of paper notes sees it on one page; null where the two have neither papers nor an imported page."
            )
            .Argument<NonNullGraphType<StringGraphType>>("venue", "The venue by key, e.g. ACL2025.")
            .Argument<NonNullGraphType<StringGraphType>>("area", "The area by key, e.g. llm_pretraining.")
            .LoadBy(
                NodeQueries.PageByKeys,
                context => new AreaOfVenue(
                    new VenueKey(context.Named("venue", NodeKind.Venue, context.RequiredText("venue")).Key),
                    new AreaKey(context.Named("area", NodeKind.Area, context.RequiredText("area")).Key)));

    private static Loader<AreaPage, IReadOnlyList<NodeCount>> Topics(int first) =>
        Loader.OfLists<AreaPage, NodeCount>((store, pages, token) => AreaPages.TopicsAsync(store, pages, first, token));
}
