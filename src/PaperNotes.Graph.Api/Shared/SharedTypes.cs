using GraphQL.Types;
using PaperNotes.Graph.Api.Batching;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Counts;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Papers;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Api.Topics;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Shared;

/// <summary>Something shared, and the question it answers.</summary>
internal sealed record SharedOf(SharedNode Node, SharedRequest Request);

/// <summary>A topic or concept that venues share.</summary>
internal class SharedNodeType<TNodeType> : OutputType<SharedOf>
    where TNodeType : IGraphType
{
    /// <summary>Declares the fields.</summary>
    protected SharedNodeType(string name, string what)
        : base(name, $"A {what} that papers of several venues have in common.")
    {
        Required<TNodeType>(what, $"The {what}.").From(shared => shared.Node.Node);
        Required<IntGraphType>("venueCount", "How many of the venues asked for have papers with it.")
            .From(shared => shared.Node.Venues.Count);
        Required<IntGraphType>("paperCount", "How many papers of the venues asked for have it.").From(shared => shared.Node.PaperCount);
        ListOf<VenueCountType>("venues", "Its papers of each of the venues asked for that has any, largest first.")
            .From(shared => NodeCounts.Of(Facet.Venue, shared.Node.Venues));
        ListOf<PaperType>("papers", "Papers of the venues asked for that have it, by key.")
            .First(CountLimit.Sample)
            .Cost(cost => cost with { Work = 20 })
            .Load(
                (context, shared) => Papers(shared.Request, context.Count("first", CountLimit.Sample)),
                shared => PaperScope.Of(shared.Node.Node.Ref),
                shared => shared.Request);
    }

    // Of the venues and the area that the node was asked for.
    private static Loader<PaperScope, IReadOnlyList<Paper>> Papers(SharedRequest request, int first) =>
        Loader.OfLists<PaperScope, Paper>((store, scopes, token) => PapersOfShared.ListAsync(store, scopes, request, first, token));
}

/// <summary>A topic that venues share.</summary>
internal sealed class SharedTopicType() : SharedNodeType<TopicType>("SharedTopic", "topic");

/// <summary>A concept that venues share.</summary>
internal sealed class SharedConceptType() : SharedNodeType<ConceptType>("SharedConcept", "concept");
