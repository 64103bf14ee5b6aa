using GraphQL.Types;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Areas;

/// <summary>What can be asked about areas.</summary>
internal static class AreaQueries
{
    /// <summary>Adds area and areas.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<AreaType>("area", "An area by its key; null where there is none.")
            .Argument<NonNullGraphType<StringGraphType>>("key", "The key, e.g. llm_pretraining.")
            .LoadBy(NodeLoaders.NodeByRef, context => new NodeRef(NodeKind.Area, context.RequiredKey("key")));
        PageArguments.Declare(query.Optional<ConnectionType<GraphNode, AreaType>>("areas", "All areas by key; pages of 20 where not said otherwise."))
            .From((context, _) => new NodeList(NodeKind.Area, null, context));
    }
}
