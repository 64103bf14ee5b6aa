using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Ranking;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>What can be asked about papers.</summary>
internal static class PaperQueries
{
    private const int MaxText = 20_000;

    /// <summary>Adds paper, papers and papersLike.</summary>
    public static void AddTo(QueryType query)
    {
        query.NodeOf<PaperType>(
            NodeKind.Paper,
            "A paper by its key or one of its aliases; null where there is none.",
            "venue/area/slug, e.g. ACL2025/llm_pretraining/adversarial_tokenization."
        );
        PaperList.Declare(
            query.Optional<PaperConnectionType>(
                "papers", "All papers, by key where no order is given; pages of 20 where not said otherwise."),
            _ => PaperScope.All
        );
        RankArguments.Declare(
                query.OptionalListOf<RelatedPaperType>(
                        "papersLike",
                        "Papers close to a text (an abstract, a title, a question), best first, each with the reasons: the concepts that the text names."
                    )
                    .Argument<NonNullGraphType<StringGraphType>>("text", "The text, of at most 20,000 characters."),
                "Only papers of these venues, by key; every venue where not given.",
                "Only papers of this area, by key; every area where not given."
            )
            .Cost(cost => cost with { Work = 500, Size = new SizeArgument("text", 3, text => ((string?)text)?.Length ?? 0) })
            .Ask(Read, (store, asked, token) => PapersLike.RankAsync(store, asked.Text, asked.Rank, token));
    }

    private static (string Text, RankRequest Rank) Read(IResolveFieldContext context)
    {
        string text = context.RequiredText("text");
        return text.Length > MaxText ? throw GraphErrors.TextTooLong("text", text.Length, MaxText) : (text, RankArguments.Read(context));
    }
}
