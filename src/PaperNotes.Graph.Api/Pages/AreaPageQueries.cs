using GraphQL.Types;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Pages;

/// <summary>Asks for the page of one area of one venue.</summary>
internal static class AreaPageQueries
{
    /// <summary>Adds areaPage.</summary>
    public static void AddTo(QueryType query) =>
        query.Optional<AreaPageType>("areaPage", "One area of one venue, as a reader of paper notes sees it on one page; null where the two have neither papers nor an imported page.")
            .Argument<NonNullGraphType<StringGraphType>>("venue", "The venue by key, e.g. ACL2025.")
            .Argument<NonNullGraphType<StringGraphType>>("area", "The area by key, e.g. llm_pretraining.")
            .LoadBy(AreaPageLoaders.PageByPlace, context => new Place(new VenueKey(context.RequiredText("venue")), new AreaKey(context.RequiredText("area"))));
}
