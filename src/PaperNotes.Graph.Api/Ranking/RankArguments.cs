using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
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
        new(context.Count("first", CountLimit.Ranked), context.VenueKeys("venues"), context.AreaKey("area"));

    /// <summary>Venues by key; what names none becomes a hint.</summary>
    public static IReadOnlyList<string>? VenueKeys(this IResolveFieldContext context, string argument)
    {
        IReadOnlyList<string>? keys = context.ListOf<string>(argument);
        GraphRequest.Of(context).Asked.Add(context, argument, NodeKind.Venue, keys ?? []);
        return keys;
    }

    /// <summary>An area by key; what names none becomes a hint.</summary>
    public static string? AreaKey(this IResolveFieldContext context, string argument)
    {
        string? key = context.Text(argument);
        GraphRequest.Of(context).Asked.Add(context, argument, NodeKind.Area, key is null ? [] : [key]);
        return key;
    }
}
