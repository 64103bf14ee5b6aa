using System.Collections;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Ranking;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Shared;

/// <summary>Asks what venues have in common.</summary>
internal static class SharedQueries
{
    private static SizeArgument Venues { get; } = new("venues", 100, venues => (venues as ICollection)?.Count ?? 0);

    /// <summary>Adds sharedTopics, sharedConcepts and topicMatrix.</summary>
    public static void AddTo(QueryType query)
    {
        Declare(
                query.OptionalListOf<SharedTopicType>(
                    "sharedTopics",
                    "Topics that papers of at least minVenues of the given venues have in common, those with most papers there first.")
            )
            .Cost(cost => cost with { Work = 1_000, Size = Venues })
            .Ask(context => Read(context, NodeKind.Topic), ListAsync);
        Declare(
                query.OptionalListOf<SharedConceptType>(
                    "sharedConcepts",
                    "Concepts that papers of at least minVenues of the given venues have in common, those with most papers there first.")
            )
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>(
                "kinds", "Only concepts of these kinds; every kind but TERM where not given.")
            .Cost(cost => cost with { Work = 3_000, Size = Venues })
            .Ask(context => Read(context, NodeKind.Concept), ListAsync);
        query.Optional<TopicMatrixType>(
                "topicMatrix",
                "How many papers each venue has on each topic: a table to draw as a heat map. The topics with most papers there come first."
            )
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
                "venues",
                "The venues by key, in the order of the columns; all by key where not given. Keys that name nothing are left out.")
            .Argument<StringGraphType>("area", "Only papers of this area, by key; all where not given.")
            .First(CountLimit.List, "So many topics")
            .Cost(cost => cost with { Work = 1_500, Size = Venues })
            .Ask(ReadMatrix, TopicMatrix.CountAsync);
    }

    private static FieldBuilder<object, object> Declare(FieldBuilder<object, object> field) => field
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("venues", "The venues by key.")
        .Argument<IntGraphType>("minVenues", "In at least so many of the venues, 1 or more; in all of them where not given.")
        .Argument<StringGraphType>("area", "Only papers of this area, by key; all where not given.")
        .First(CountLimit.List);

    private static SharedRequest Read(IResolveFieldContext context, NodeKind what)
    {
        VenueKey[] venues = [.. context.VenueKeys("venues")!.Distinct(StringComparer.Ordinal).Select(venue => new VenueKey(venue))];
        return new SharedRequest(
            what,
            venues,
            context.Number("minVenues", 1, Math.Max(1, venues.Length), int.MaxValue),
            Area(context),
            what == NodeKind.Concept ? context.ListOf<ConceptKind>("kinds") : null,
            context.Count("first", CountLimit.List));
    }

    private static TopicMatrixRequest ReadMatrix(IResolveFieldContext context) =>
        new(context.VenueKeys("venues"), Area(context), context.Count("first", CountLimit.List));

    private static AreaKey? Area(IResolveFieldContext context) => context.AreaKey("area") is { } area ? new AreaKey(area) : null;

    private static async ValueTask<IReadOnlyList<SharedOf>> ListAsync(
        IGraphStore store, SharedRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<SharedNode> shared = await store.ListSharedAsync(request, cancellationToken).ConfigureAwait(false);
        return [.. shared.Select(node => new SharedOf(node, request))];
    }
}
