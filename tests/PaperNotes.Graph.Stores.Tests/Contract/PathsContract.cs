using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class PathsContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_shortest_path_is_the_smallest_that_a_plain_search_finds() => stores.AskAsync(async (store, graph, random) =>
    {
        (NodeRef from, NodeRef to, EdgeKind[] via, int most) = (random.Node(graph), random.Node(graph), random.Via(), random.Next(7));
        TraversalScope scope = new(via, random.Kinds(), random.Next(3) == 0);

        GraphPath? path = await store.FindShortestPathAsync(from, to, most, scope, Cancel);

        NodeRef[]? expected = Smallest(graph, from, to, scope, most);
        (path?.Nodes).ShouldBe(expected);
        path?.Edges.ShouldBe(path.Nodes.Zip(path.Nodes.Skip(1)).Select(pair => graph.Within(scope)
            .Where(edge => Joins(edge, pair.First, pair.Second))
            .OrderByDescending(edge => edge.IsStrong).ThenBy(edge => edge.Kind).ThenByDescending(edge => edge.From == pair.First).First()));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(GraphPath.MaxLength + 1)]
    public async Task A_path_of_a_length_that_no_path_may_have_is_refused(int maxLength)
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();
        NodeRef node = graph.Nodes[0].Ref;

        ArgumentOutOfRangeException refused = await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => store.FindShortestPathAsync(node, node, maxLength, TraversalScope.OfPaths, Cancel).AsTask());

        refused.ParamName.ShouldBe("maxLength");
    }

    private static NodeRef[]? Smallest(PlainGraph graph, NodeRef from, NodeRef to, TraversalScope scope, int most)
    {
        if (!graph.Weights.ContainsKey(from) || !graph.Weights.ContainsKey(to))
        {
            return null;
        }

        ILookup<NodeRef, (NodeRef Node, bool IsStrong)> neighbours = graph.Within(scope)
            .SelectMany(edge => new[] { (edge.From, edge.To, edge.IsStrong), (From: edge.To, To: edge.From, edge.IsStrong) })
            .Where(step => graph.IsOneOf(step.From, scope.Kinds, from, to) && graph.IsOneOf(step.To, scope.Kinds, from, to))
            .ToLookup(step => step.From, step => (step.To, step.IsStrong));
        Dictionary<NodeRef, int> distances = new() { [to] = 0 };
        Queue<NodeRef> queue = new([to]);
        while (queue.TryDequeue(out NodeRef node))
        {
            foreach (NodeRef next in neighbours[node].Select(next => next.Node).Where(next => distances.TryAdd(next, distances[node] + 1)))
            {
                queue.Enqueue(next);
            }
        }

        if (!distances.TryGetValue(from, out int length) || length > most)
        {
            return null;
        }

        List<NodeRef> path = [from];
        while (length-- > 0)
        {
            path.Add(neighbours[path[^1]].Where(next => distances.GetValueOrDefault(next.Node, -1) == length)
                .OrderByDescending(next => next.IsStrong).ThenBy(next => next.Node, NodeRef.Order).First().Node);
        }

        return [.. path];
    }

    private static bool Joins(GraphEdge edge, NodeRef first, NodeRef second) =>
        (edge.From == first && edge.To == second) || (edge.From == second && edge.To == first);
}
