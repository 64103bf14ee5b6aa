using GraphQL.Types;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;

namespace PaperNotes.Graph.Api.Search;

/// <summary>Searches the graph.</summary>
internal static class SearchQueries
{
    /// <summary>Adds search.</summary>
    public static void AddTo(QueryType query) =>
        PageArguments.DeclareForward(
            query.Optional<SearchConnectionType>("search", "Full-text search over titles, summaries and names, best match first; pages of 20 where not said otherwise.")
                .Argument<NonNullGraphType<StringGraphType>>("text", "Words that all have to occur, of at most 1,000 characters.")
                .Argument<ListGraphType<NonNullGraphType<NodeKindType>>>("kinds", "Only nodes of these kinds; of every kind where not given."))
            .Cost(cost => cost with { Work = 200 })
            .From((context, _) => new SearchList(context));
}
