using GraphQL.Types;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Requests;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Concepts;

/// <summary>What can be asked about concepts.</summary>
internal static class ConceptQueries
{
    /// <summary>Adds concept and concepts.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<ConceptType>(
                "concept",
                "A concept by its key, or by any spelling of its name that an import would take for it; null where there is none."
            )
            .Argument<NonNullGraphType<StringGraphType>>(
                "key", "The key, e.g. byte-pair-encoding, or a spelling, e.g. Byte-Pair Encoding (BPE).")
            .LoadBy(NodeQueries.NodeByName, context => context.Named("key", NodeKind.Concept, context.RequiredText("key")));
        PageArguments.Declare(
                query.Optional<ConnectionType<GraphNode, ConceptType>>(
                    "concepts", "All concepts, those with most papers first; pages of 20 where not said otherwise.")
            )
            .Argument<ConceptFilterType>("where", "Only concepts that meet these conditions; all where not given.")
            .From(
                (context, _) =>
                    new NodeList(
                        NodeKind.Concept,
                        ConceptFilterType.Checked(context.Input<ConceptFilter>("where"), GraphRequest.Of(context).Limits),
                        context));
    }
}
