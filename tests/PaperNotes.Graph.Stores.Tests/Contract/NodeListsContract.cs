using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class NodeListsContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Paging_forward_visits_every_node_once_in_order() => stores.AskAsync(async (store, graph, random) =>
    {
        (NodeKind kind, ConceptFilter? filter) = (Kind(random), Filter(random));
        int size = random.Next(1, 20);
        List<NodeRef> visited = [];
        Page<GraphNode> page;
        Position? after = null;
        do
        {
            page = await store.ListNodesAsync(kind, filter, new(size, After: after), Cancel);
            visited.AddRange(page.Items.Select(item => item.Node.Ref));
            page.HasPrevious.ShouldBe(after is not null);
            after = page.Items.Count == 0 ? after : page.Items[^1].Position;
        }
        while (page.HasNext);

        visited.ShouldBe(Expected(graph, kind, filter));
    });

    [Fact]
    public Task Paging_backward_visits_every_node_once_in_order() => stores.AskAsync(async (store, graph, random) =>
    {
        (NodeKind kind, ConceptFilter? filter) = (Kind(random), Filter(random));
        int size = random.Next(1, 20);
        List<NodeRef> visited = [];
        Page<GraphNode> page;
        Position? before = null;
        do
        {
            page = await store.ListNodesAsync(kind, filter, new(size, Backward: true, Before: before), Cancel);
            visited.InsertRange(0, page.Items.Select(item => item.Node.Ref));
            page.HasNext.ShouldBe(before is not null);
            before = page.Items.Count == 0 ? before : page.Items[0].Position;
        }
        while (page.HasPrevious);

        visited.ShouldBe(Expected(graph, kind, filter));
    });

    [Fact]
    public Task Between_two_positions_lie_the_nodes_between_them() => stores.AskAsync(async (store, graph, random) =>
    {
        NodeKind kind = Kind(random);
        NodeRef[] expected = Expected(graph, kind, null);
        Page<GraphNode> all = await store.ListNodesAsync(kind, null, new(10_000), Cancel);
        (int low, int high, bool backward) = (random.Next(expected.Length + 1), random.Next(expected.Length + 1), random.Next(2) == 0);
        Position? after = low == 0 ? null : all.Items[low - 1].Position, before = high == expected.Length ? null : all.Items[high].Position;

        Page<GraphNode> page = await store.ListNodesAsync(kind, null, new(3, backward, after, before), Cancel);

        NodeRef[] between = low < high ? expected[low..high] : [];
        page.Items.Select(item => item.Node.Ref).ShouldBe(backward ? between.TakeLast(3) : between.Take(3));
    });

    [Fact]
    public Task A_position_needs_no_node_to_be_there_still() => stores.AskAsync(async (store, graph, random) =>
    {
        (string count, string key) = (random.Pick(["0", "1", "2", "5", "none", "-1"]), random.Pick(["", "dpo", "𝒳", "￼", "预", "zz"]));
        bool backward = random.Next(2) == 0;
        Position position = new(count, key);

        Page<GraphNode> page = await store.ListNodesAsync(
            NodeKind.Concept, null, backward ? new(10_000, true, Before: position) : new(10_000, After: position), Cancel);

        int papers = int.TryParse(count, out int number) ? number : 0;
        page.Items.Select(item => item.Node.Ref).ShouldBe(Expected(graph, NodeKind.Concept, null).Where(node =>
        {
            int byCount = papers.CompareTo(graph.Concepts[node].PaperCount);
            int order = byCount != 0 ? byCount : CodePointComparer.Instance.Compare(node.Key, key);
            return backward ? order < 0 : order > 0;
        }));
    });

    [Fact]
    public Task Counting_and_listing_agree() => stores.AskAsync(async (store, graph, random) =>
    {
        (NodeKind kind, ConceptFilter? filter) = (Kind(random), Filter(random));

        int count = await store.CountNodesAsync(kind, filter, Cancel);

        count.ShouldBe(Expected(graph, kind, filter).Length);
    });

    [Fact]
    public async Task Positions_are_the_key_or_the_count_and_the_key()
    {
        (IGraphStore store, PlainGraph graph) = await stores.SeedAsync();

        PageItem<GraphNode> venue = (await store.ListNodesAsync(NodeKind.Venue, null, new(1), Cancel)).Items[0];
        PageItem<GraphNode> topic = (await store.ListNodesAsync(NodeKind.Topic, null, new(1), Cancel)).Items[0];

        venue.Position.ShouldBe(new Position(graph.Content.Venues[0].Key.Value));
        topic.Position.ShouldBe(new Position($"{((Topic)topic.Node).PaperCount}", topic.Node.Ref.Key));
    }

    private static NodeKind Kind(Random random) => (NodeKind)random.Next(1, 6);

    private static ConceptFilter? Filter(Random random) => random.Next(3) == 0 ? null : new ConceptFilter(
        random.Next(2) == 0 ? null : [.. Enum.GetValues<ConceptKind>().Where(_ => random.Next(2) == 0)],
        random.Next(2) == 0 ? null : random.Pick(["", "a", "DPO", "naïve", "预", "𝒳", "nothing like it"]),
        random.Next(2) == 0 ? null : random.Next(4));

    private static NodeRef[] Expected(PlainGraph graph, NodeKind kind, ConceptFilter? filter) =>
    [
        .. graph.Nodes.Where(node => node.Ref.Kind == kind && (node is not Concept concept || filter is null || Matches(concept, filter)))
            .OrderByDescending(node => node is Topic topic ? topic.PaperCount : node is Concept concept ? concept.PaperCount : 0)
            .ThenBy(node => node.Ref, NodeRef.Order)
            .Select(node => node.Ref),
    ];

    private static bool Matches(Concept concept, ConceptFilter filter) =>
        (filter.Kinds is null || filter.Kinds.Contains(concept.Kind))
        && (filter.MinPapers is null || concept.PaperCount >= filter.MinPapers)
        && (filter.NameContains is null || concept.Aliases.Append(concept.Name).Any(name =>
            name.ToLowerInvariant().Contains(filter.NameContains.ToLowerInvariant(), StringComparison.Ordinal)));
}
