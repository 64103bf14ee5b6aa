using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class ScanContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scan_gives_all_nodes_and_edges_of_the_seed_in_order()
    {
        (IGraphStore store, PlainGraph graph) = await stores.SeedAsync();
        IGraphScan scan = store;

        foreach (NodeKind kind in Enum.GetValues<NodeKind>())
        {
            (await scan.ScanNodesAsync(kind, null, Cancel).Select(node => node.Ref).ToListAsync(Cancel))
                .ShouldBe(graph.Nodes.Select(node => node.Ref).Where(node => node.Kind == kind));
        }

        foreach (EdgeKind kind in EdgeKinds.All)
        {
            (await scan.ScanEdgesAsync(kind, null, Cancel).ToListAsync(Cancel)).ShouldBe(Edges(graph, kind, null));
        }
    }

    [Fact]
    public Task With_a_filter_a_scan_gives_what_its_papers_are_joined_with() => stores.AskAsync(async (store, graph, random) =>
    {
        IGraphScan scan = store;
        PaperFilter? filter = random.MaybeFilter(graph);
        (NodeKind nodes, EdgeKind edges) = (random.Pick(NodeKinds.All), random.Pick(EdgeKinds.All));
        HashSet<NodeRef>? part = Part(graph, filter);

        List<NodeRef> foundNodes = await scan.ScanNodesAsync(nodes, filter, Cancel).Select(node => node.Ref).ToListAsync(Cancel);
        List<ValuedEdge> foundEdges = await scan.ScanEdgesAsync(edges, filter, Cancel).ToListAsync(Cancel);

        foundNodes.ShouldBe(graph.Nodes.Select(node => node.Ref).Where(node => node.Kind == nodes && part?.Contains(node) is not false));
        foundEdges.ShouldBe(Edges(graph, edges, part));
    });

    private static HashSet<NodeRef>? Part(PlainGraph graph, PaperFilter? filter)
    {
        if (filter is null || !HasConditions(filter))
        {
            return null;
        }

        HashSet<NodeRef> papers = [.. graph.PapersOf(PaperScope.All, filter).Select(paper => (NodeRef)paper.Key)];
        return
        [
            .. papers,
            .. graph.Edges.Where(edge => papers.Contains(edge.From) && edge.Kind != EdgeKind.RelatedTo).Select(edge => edge.To),
        ];
    }

    private static bool HasConditions(PaperFilter filter) =>
        filter with { And = null, Text = null, AllTopics = null } != new PaperFilter()
        || filter.AllTopics is { Count: > 0 }
        || !string.IsNullOrWhiteSpace(filter.Text)
        || filter.And?.Any(HasConditions) is true;

    private static IEnumerable<ValuedEdge> Edges(PlainGraph graph, EdgeKind kind, HashSet<NodeRef>? part) => graph.Edges
        .Where(edge => edge.Kind == kind && (part is null || (part.Contains(edge.From) && part.Contains(edge.To))))
        .Select(edge => new ValuedEdge(new(edge.From, edge.To, kind, edge.IsStrong), kind switch
        {
            EdgeKind.RelatedTo or EdgeKind.AuthoredBy => edge.Value,
            EdgeKind.Covers => graph.Content.Coverage.Single(word => word.Venue == edge.From && word.Area == edge.To).Reported,
            _ => null,
        }));
}
