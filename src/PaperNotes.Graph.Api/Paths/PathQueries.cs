using GraphQL;
using GraphQL.Types;
using PaperNotes.Graph.Api.Concepts;
using PaperNotes.Graph.Api.Edges;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Api.Nodes;
using PaperNotes.Graph.Api.Paging;
using PaperNotes.Graph.Api.Resolving;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Api.Paths;

/// <summary>Asks how nodes hang together.</summary>
internal static class PathQueries
{
    private const string OnlyStrong = "STRONG: of edges to concepts only those that are sure; all where not given, or PLAIN.";

    private sealed record PathQuestion(NodeRef From, NodeRef To, int MaxLength, TraversalScope Scope);

    private sealed record NeighborQuestion(NodeRef Of, int Depth, int Limit, TraversalScope Scope);

    /// <summary>Adds shortestPath and neighborhood.</summary>
    public static void AddTo(QueryType query)
    {
        query.Optional<GraphPathType>(
                "shortestPath",
                "A shortest path over the typed edges, in either direction, of equals the one over sure edges; null where there is none within maxLength."
            )
            .Argument<NonNullGraphType<IdGraphType>>("from", "The id of the node where it starts.")
            .Argument<NonNullGraphType<IdGraphType>>("to", "The id of the node where it ends.")
            .Argument<IntGraphType>("maxLength", "So many edges at most: 4 where not given, at most 6.")
            .Argument<ListGraphType<NonNullGraphType<EdgeKindType>>>(
                "via",
                "Only over edges of these kinds; where not given over all but PUBLISHED_IN, IN_AREA and COVERS, where every paper meets.")
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>(
                "kinds", "Between its ends only over concepts of these kinds; over every kind but TERM where not given.")
            .Argument<ConfidenceType>("confidence", OnlyStrong)
            .Cost(cost => cost with { Work = 1_000 })
            .Ask(ReadPath, (store, asked, token) => store.FindShortestPathAsync(asked.From, asked.To, asked.MaxLength, asked.Scope, token));
        query.Optional<SubgraphType>(
                "neighborhood",
                "The nodes around a node, and the edges among them, for drawing; null where the id names nothing."
            )
            .Argument<NonNullGraphType<IdGraphType>>("of", "The id of the node in the middle.")
            .Argument<IntGraphType>("depth", "So many edges away at most: 1 where not given, at most 3.")
            .Argument<ListGraphType<NonNullGraphType<EdgeKindType>>>("via", "Only over edges of these kinds; over all where not given.")
            .Argument<ListGraphType<NonNullGraphType<ConceptKindType>>>(
                "kinds", "Only concepts of these kinds; every kind but TERM where not given.")
            .Argument<ConfidenceType>("confidence", OnlyStrong)
            .Argument<IntGraphType>("limit", "So many nodes at most: 100 where not given, at most 500.")
            .Cost(cost =>
                cost with
                {
                    Work = 200,
                    Count = new CountArgument(["limit"], 100, 500),
                    Size = new SizeArgument(
                        "depth", 2_000, depth => depth is int levels ? Math.Clamp(levels - 1, 0, Subgraph.MaxDepth) : 0),
                })
            .Ask(
                ReadNeighborhood,
                (store, asked, token) => store.GetNeighborhoodAsync(asked.Of, asked.Depth, asked.Scope, asked.Limit, token));
    }

    private static PathQuestion ReadPath(IResolveFieldContext context) =>
        new(
            context.Node("from"),
            context.Node("to"),
            context.Number("maxLength", 0, 4, GraphPath.MaxLength),
            Scope(context, EdgeKinds.OfPaths));

    private static NeighborQuestion ReadNeighborhood(IResolveFieldContext context) =>
        new(
            context.Node("of"),
            context.Number("depth", 0, 1, Subgraph.MaxDepth),
            context.Number("limit", 1, 100, 500),
            Scope(context, EdgeKinds.All));

    private static TraversalScope Scope(IResolveFieldContext context, IReadOnlyList<EdgeKind> all) =>
        new(
            context.ListOf<EdgeKind>("via") ?? all,
            context.ListOf<ConceptKind>("kinds"),
            context.GetArgument<Confidence?>("confidence") == Confidence.Strong);
}
