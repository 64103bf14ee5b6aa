using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class NeighborhoodsContract(StoreUnderTest stores)
{
    [Fact]
    public Task A_neighborhood_is_the_nearest_nodes_and_all_edges_among_them() => stores.AskAsync(async (store, graph, random) =>
    {
        (NodeRef of, int depth, EdgeKind[] via, int limit) = (random.Node(graph), random.Next(4), random.Via(), random.Next(1, 30));
        TraversalScope scope = new(via, random.Kinds(), random.Next(3) == 0);

        Subgraph? found = await store.GetNeighborhoodAsync(of, depth, scope, limit, TestContext.Current.CancellationToken);

        if (!graph.Weights.ContainsKey(of))
        {
            found.ShouldBeNull();
            return;
        }

        NodeRef[] nearest = Nearest(graph, of, depth, scope);
        found.ShouldNotBeNull();
        found.Nodes.ShouldBe(nearest.Take(limit));
        found.Truncated.ShouldBe(nearest.Length > limit);
        found.Edges.ShouldBe(graph.Within(scope)
            .Where(edge => found.Nodes.Contains(edge.From) && found.Nodes.Contains(edge.To))
            .OrderBy(edge => edge.From, NodeRef.Order).ThenBy(edge => edge.To, NodeRef.Order).ThenBy(edge => edge.Kind));
    });

    [Theory]
    [InlineData(-1, 10, "depth")]
    [InlineData(Subgraph.MaxDepth + 1, 10, "depth")]
    [InlineData(1, 0, "limit")]
    public async Task A_depth_or_limit_that_no_neighborhood_may_have_is_refused(int depth, int limit, string name)
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();

        ArgumentOutOfRangeException refused = await Should.ThrowAsync<ArgumentOutOfRangeException>(() => store.GetNeighborhoodAsync(
            graph.Nodes[0].Ref, depth, TraversalScope.All, limit, TestContext.Current.CancellationToken).AsTask());

        refused.ParamName.ShouldBe(name);
    }

    private static NodeRef[] Nearest(PlainGraph graph, NodeRef of, int depth, TraversalScope scope)
    {
        List<NodeRef> nodes = [of];
        List<NodeRef> layer = [of];
        while (depth-- > 0)
        {
            layer =
            [
                .. graph.Within(scope)
                    .SelectMany(edge => new[] { (edge.From, edge.To, edge.IsStrong), (From: edge.To, To: edge.From, edge.IsStrong) })
                    .Where(step => layer.Contains(step.From) && !nodes.Contains(step.To) && graph.IsOneOf(step.To, scope.Kinds))
                    .GroupBy(step => step.To)
                    .OrderByDescending(steps => steps.Any(step => step.IsStrong))
                    .ThenByDescending(steps => graph.Degrees[steps.Key])
                    .ThenBy(steps => steps.Key, NodeRef.Order)
                    .Select(steps => steps.Key),
            ];
            nodes.AddRange(layer);
        }

        return [.. nodes];
    }
}
