using GraphQL.Types;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Authors;

/// <summary>What can be asked about authors.</summary>
internal static class AuthorQueries
{
    /// <summary>Adds author and authors.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<AuthorType>("author", "An author by the key; null where there is none.")
            .Argument<NonNullGraphType<StringGraphType>>("key", "The slug of the name.")
            .LoadBy(NodeLoaders.NodeByRef, context => new NodeRef(NodeKind.Author, context.RequiredKey("key")));
        PageArguments.Declare(query.Optional<ConnectionType<GraphNode, AuthorType>>("authors", "All authors by key; pages of 20 where not said otherwise."))
            .From((context, _) => new NodeList(NodeKind.Author, null, context));
    }
}
