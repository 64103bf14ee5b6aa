using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class NodesContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_node_is_found_by_its_reference_as_it_was_built()
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();

        IReadOnlyDictionary<NodeRef, GraphNode> found = await store.GetNodesAsync([.. graph.Nodes.Select(node => node.Ref)], Cancel);

        foreach (GraphNode node in graph.Nodes)
        {
            InventedNodes.Told(found[node.Ref]).ShouldBe(InventedNodes.Told(node));
        }
    }

    [Fact]
    public async Task Every_column_of_every_kind_of_node_is_kept()
    {
        GraphContent content = InventedNodes.Of(TestGraphs.Generated(0));
        IGraphStore store = await stores.OfAsync(content);

        foreach (NodeTable table in NodeTables.All)
        {
            IReadOnlyList<GraphNode> nodes = content.Of(table.Kind);
            IReadOnlyDictionary<NodeRef, GraphNode> found = await store.GetNodesAsync([.. nodes.Select(node => node.Ref)], Cancel);
            List<GraphNode> scanned = await ((IGraphScan)store).ScanNodesAsync(table.Kind, null, Cancel).ToListAsync(Cancel);

            nodes.Select(node => InventedNodes.Told(found[node.Ref])).ShouldBe(nodes.Select(InventedNodes.Told));
            scanned.Select(InventedNodes.Told).ShouldBe(nodes.Select(InventedNodes.Told));
        }
    }

    [Fact]
    public async Task An_alias_gives_the_paper_under_the_alias()
    {
        (IGraphStore store, PlainGraph graph) = await stores.SeedAsync();
        NodeRef[] aliases = [.. graph.Content.Papers.SelectMany(paper => paper.Aliases).Select(alias => (NodeRef)new PaperKey(alias))];

        IReadOnlyDictionary<NodeRef, GraphNode> found = await store.GetNodesAsync(aliases, Cancel);

        aliases.Length.ShouldBe(14);
        aliases.ShouldAllBe(alias => ((Paper)found[alias]).Aliases.Contains(alias.Key));
    }

    [Fact]
    public async Task What_names_nothing_has_no_entry()
    {
        (IGraphStore store, _) = await stores.SeedAsync();
        NodeRef[] unknown = [.. Enum.GetValues<NodeKind>().Select(kind => new NodeRef(kind, "no such key")), new(NodeKind.Topic, "")];

        (await store.GetNodesAsync(unknown, Cancel)).ShouldBeEmpty();
        (await store.GetNodesAsync([], Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Spellings_find_the_concepts_they_mean()
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();
        string[] spellings = [.. graph.Content.Spellings.Select(pair => pair.Key)];

        IReadOnlyDictionary<string, Concept> found = await store.GetConceptsBySpellingAsync([.. spellings, "no such spelling"], Cancel);

        found.Count.ShouldBe(spellings.Length);
        graph.Content.Spellings.ShouldAllBe(pair => found[pair.Key].Ref == graph.Nodes[pair.Value].Ref);
    }

    [Fact]
    public async Task Ids_round_trip_for_every_node()
    {
        (_, PlainGraph graph) = await stores.GeneratedAsync();

        graph.Nodes.ShouldAllBe(node => NodeId.TryDecode(NodeId.Encode(node.Ref)) == node.Ref);
    }
}
