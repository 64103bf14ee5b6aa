using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Api.Ranking;

/// <summary>The arguments of ranked traversals.</summary>
internal static class RankArguments
{
    /// <summary>Declares first, venues and area.</summary>
    public static FieldBuilder<TSource, object> Declare<TSource>(FieldBuilder<TSource, object> field, string venues, string area) => field
        .First(CountLimit.Ranked)
        .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>("venues", venues)
        .Argument<StringGraphType>("area", area);

    /// <summary>Reads them.</summary>
    public static RankRequest Read(IResolveFieldContext context) =>
        new(context.Count("first", CountLimit.Ranked), context.ListOf<string>("venues"), context.Text("area"));
}
