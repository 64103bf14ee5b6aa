using GraphQL.Types;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Venues;

/// <summary>What can be asked about venues.</summary>
internal static class VenueQueries
{
    /// <summary>Adds venue and venues.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<VenueType>("venue", "A venue by its key; null where there is none.")
            .Argument<NonNullGraphType<StringGraphType>>("key", "The key, e.g. ACL2025.")
            .LoadBy(NodeLoaders.NodeByRef, context => new NodeRef(NodeKind.Venue, context.RequiredKey("key")));
        PageArguments.Declare(query.Optional<ConnectionType<GraphNode, VenueType>>("venues", "All venues by key; pages of 20 where not said otherwise."))
            .From((context, _) => new NodeList(NodeKind.Venue, null, context));
    }
}
