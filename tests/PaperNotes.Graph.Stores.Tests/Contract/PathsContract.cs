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
        ConceptKind[]? kinds = random.Kinds();

        GraphPath? path = await store.FindShortestPathAsync(from, to, most, via, kinds, Cancel);

        NodeRef[]? expected = Smallest(graph, from, to, via, kinds, most);
        (path?.Nodes).ShouldBe(expected);
        path?.Edges.Select(edge => edge.Kind).ShouldBe(path.Nodes.Zip(path.Nodes.Skip(1)).Select(pair =>
            graph.Edges.Where(edge => via.Contains(edge.Kind) && Joins(edge, pair.First, pair.Second)).Min(edge => edge.Kind)));
        path?.Edges.ShouldAllBe(edge => graph.Edges.Any(known => known.From == edge.From && known.To == edge.To && known.Kind == edge.Kind));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(GraphPath.MaxLength + 1)]
    public async Task A_path_of_a_length_that_no_path_may_have_is_refused(int maxLength)
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();
        NodeRef node = graph.Nodes[0].Ref;

        ArgumentOutOfRangeException refused = await Should.ThrowAsync<ArgumentOutOfRangeException>(
            () => store.FindShortestPathAsync(node, node, maxLength, EdgeKinds.OfPaths, null, Cancel).AsTask());

        refused.ParamName.ShouldBe("maxLength");
    }

    private static NodeRef[]? Smallest(PlainGraph graph, NodeRef from, NodeRef to, EdgeKind[] via, ConceptKind[]? kinds, int most)
    {
        if (!graph.Weights.ContainsKey(from) || !graph.Weights.ContainsKey(to))
        {
            return null;
        }

        ILookup<NodeRef, NodeRef> neighbours = graph.Edges.Where(edge => via.Contains(edge.Kind))
            .SelectMany(edge => new[] { (edge.From, edge.To), (edge.To, edge.From) })
            .Where(pair => graph.IsOneOf(pair.Item1, kinds, from, to) && graph.IsOneOf(pair.Item2, kinds, from, to)).ToLookup(pair => pair.Item1, pair => pair.Item2);
        Dictionary<NodeRef, int> distances = new() { [to] = 0 };
        Queue<NodeRef> queue = new([to]);
        while (queue.TryDequeue(out NodeRef node))
        {
            foreach (NodeRef next in neighbours[node].Where(next => distances.TryAdd(next, distances[node] + 1)))
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
            path.Add(neighbours[path[^1]].Where(next => distances.GetValueOrDefault(next, -1) == length).Min(NodeRef.Order));
        }

        return [.. path];
    }

    private static bool Joins((NodeRef From, NodeRef To, EdgeKind Kind, int Value) edge, NodeRef first, NodeRef second) =>
        (edge.From == first && edge.To == second) || (edge.From == second && edge.To == first);
}
