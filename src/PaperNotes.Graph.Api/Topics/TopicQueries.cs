using GraphQL.Types;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Topics;

/// <summary>What can be asked about topics.</summary>
internal static class TopicQueries
{
    /// <summary>Adds topic and topics.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<TopicType>("topic", "A topic by its key; null where there is none.")
            .Argument<NonNullGraphType<StringGraphType>>("key", "The slug of its name, e.g. few-zero-shot-learning.")
            .LoadBy(NodeLoaders.NodeByRef, context => new NodeRef(NodeKind.Topic, context.RequiredKey("key")));
        PageArguments.Declare(query.Optional<ConnectionType<GraphNode, TopicType>>("topics", "All topics, those with most papers first; pages of 20 where not said otherwise."))
            .From((context, _) => new NodeList(NodeKind.Topic, null, context));
    }
}
