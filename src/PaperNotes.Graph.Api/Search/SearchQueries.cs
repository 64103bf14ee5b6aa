using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Api.Search;

/// <summary>Searches the graph.</summary>
internal static class SearchQueries
{
    private const int MostWritten = 200;

    private static readonly CountLimit s_suggestions = new(8, 20);

    /// <summary>Adds search and suggest.</summary>
    public static void AddTo(QueryType query)
    {
        PageArguments.Declare(
                query.Optional<SearchConnectionType>(
                        "search",
                        "Full-text search over titles, summaries and names, best match first; pages of 20 where not said otherwise."
                    )
                    .Argument<NonNullGraphType<StringGraphType>>(
                        "text",
                        "Words that all have to occur, of at most 1,000 characters; hyphens, plurals, case and accents make no difference. Or what means one node: a name, a key, an arXiv id, the address of a paper."
                    )
                    .Argument<ListGraphType<NonNullGraphType<NodeKindType>>>(
                        "kinds", "Only nodes of these kinds; of every kind where not given.")
                    .Argument<PaperFilterType>(
                        "where", "Of papers only those that meet these conditions; nodes of other kinds match as without it.")
            )
            .Cost(cost => cost with { Work = 200, Size = PaperList.FilterSizeArgument })
            .From((context, _) => new SearchList(context));
        query.OptionalListOf<SuggestionType>(
                "suggest",
                "What someone may mean who is still writing: nodes with a name that starts with the text or has its words, the last one perhaps not to its end; where there are too few, with a letter wrong in words of five letters and more. What the whole text means (a name, a spelling, an arXiv id, an address) comes first, then those that start with the text, then what has most papers. Terms are left out."
            )
            .Argument<NonNullGraphType<StringGraphType>>("text", "What is written so far, of at most 200 characters.")
            .Argument<ListGraphType<NonNullGraphType<NodeKindType>>>("kinds", "Only nodes of these kinds; of every kind where not given.")
            .First(s_suggestions)
            .Cost(cost => cost with { Work = 100 })
            .Ask(ReadBeginning, (store, request, token) => store.SuggestAsync(request, token));
    }

    private static SuggestRequest ReadBeginning(IResolveFieldContext context)
    {
        string text = context.RequiredText("text");
        return text.Length > MostWritten
            ? throw GraphErrors.TextTooLong("text", text.Length, MostWritten)
            : new SuggestRequest(text, context.ListOf<NodeKind>("kinds"), context.Count("first", s_suggestions));
    }
}
