using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class SharedContract(StoreUnderTest stores)
{
    [Fact]
    public Task Venues_share_what_papers_of_enough_of_them_have() => stores.AskAsync(async (store, graph, random) =>
    {
        SharedRequest request = new(
            random.Next(2) == 0 ? NodeKind.Topic : NodeKind.Concept,
            [.. random.Keys(graph, NodeKind.Venue).Distinct().Select(key => new VenueKey(key))],
            random.Next(1, 3),
            random.Next(3) == 0 ? new AreaKey(random.Node(graph, NodeKind.Area).Key) : null,
            random.Next(2) == 0 ? null : [.. Enum.GetValues<ConceptKind>().Where(_ => random.Next(2) == 0)],
            random.Next(20));

        IReadOnlyList<SharedNode> shared = await store.ListSharedAsync(request, TestContext.Current.CancellationToken);

        shared.Select(Text).ShouldBe(Expected(graph, request).Select(Text));
    });

    private static IEnumerable<SharedNode> Expected(PlainGraph graph, SharedRequest request) => graph.Nodes
        .Where(node => node.Ref.Kind == request.What && (node is not Concept concept || Includes(request.Kinds, concept.Kind)))
        .Select(node => (Node: node, Venues: PapersByVenue(graph, request, node.Ref)))
        .Where(pair => pair.Venues.Length >= request.MinVenues)
        .Select(pair => new SharedNode(pair.Node, pair.Venues.Sum(venue => venue.Count), pair.Venues))
        .OrderByDescending(shared => shared.PaperCount).ThenBy(shared => shared.Node.Ref, NodeRef.Order)
        .Take(request.First);

    private static bool Includes(IReadOnlyList<ConceptKind>? kinds, ConceptKind kind) =>
        kinds is null ? kind != ConceptKind.Term : kinds.Contains(kind);

    private static KeyCount[] PapersByVenue(PlainGraph graph, SharedRequest request, NodeRef node) =>
        [
            .. graph.PapersOf(PaperScope.Of(node), null)
                .Where(paper => request.Venues.Contains(paper.Venue) && (request.Area is null || paper.Area == request.Area))
                .GroupBy(paper => paper.Venue.Value)
                .Select(group => new KeyCount(group.Key, group.Count()))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Key, CodePointComparer.Instance),
        ];

    private static string Text(SharedNode shared) => $"{shared.Node.Ref} {shared.PaperCount}: {string.Join(", ", shared.Venues)}";
}
