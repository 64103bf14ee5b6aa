using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class SearchContract(StoreUnderTest stores)
{
    private static readonly string[] Hostile =
    [
        "\"", "adaptive\" OR \"*", "+adaptive -pruning", "adaptive AND NOT pruning", "words:adaptive", "*", "adapt*", "/.*/", "a~ ^2 [a TO z] {b}",
        "\\", "adaptive\\", "' OR 1=1 //", "@1", "\0adaptive\u0007", "\ud800", new string('x', 40_000), "(", "&& || !",
        string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"w{i}")),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_search_matches_the_nodes_that_contain_all_words_best_first() => stores.AskAsync(async (store, graph, random) =>
    {
        SearchRequest request = new(Text(graph, random), random.Next(2) == 0 ? null : [.. Enum.GetValues<NodeKind>().Where(_ => random.Next(2) == 0)]);

        Page<SearchHit> page = await store.SearchAsync(request, new(1_000), Cancel);
        int count = await store.CountSearchAsync(request, Cancel);

        // How well a node matches is each store's own measure; which nodes match and how equals are ordered is not.
        SearchHit[] hits = [.. page.Items.Select(item => item.Node)];
        hits.Select(hit => hit.Node.Ref).Order(NodeRef.Order).ShouldBe(Expected(graph, request));
        hits.ShouldBe(hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Node.Ref, NodeRef.Order));
        count.ShouldBe(hits.Length);
    });

    [Fact]
    public async Task Whatever_is_searched_for_is_only_text()
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();

        foreach (string text in Hostile)
        {
            SearchRequest request = new(text);

            Page<SearchHit> page = await store.SearchAsync(request, new(1_000), Cancel);

            page.Items.Select(Ref).Order(NodeRef.Order).ShouldBe(Expected(graph, request), text[..Math.Min(20, text.Length)]);
            (await store.CountSearchAsync(request, Cancel)).ShouldBe(page.Items.Count);
        }
    }

    private static NodeRef Ref(PageItem<SearchHit> item) => item.Node.Node.Ref;

    /// <summary>A few words of one node, now and then with one that is elsewhere.</summary>
    private static string Text(PlainGraph graph, Random random)
    {
        string[] words = graph.Nodes.Count == 0 ? [] : [.. Words.Of(SearchText.Of(random.Pick(graph.Nodes)))];
        return words.Length == 0 || random.Next(10) == 0
            ? random.Pick(Hostile[..16])
            : string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Pick(words)));
    }

    private static IEnumerable<NodeRef> Expected(PlainGraph graph, SearchRequest request)
    {
        IReadOnlyList<string> words = Words.OfQuery(request.Text);
        return graph.Nodes
            .Where(node => words.Count > 0 && (request.Kinds is null || request.Kinds.Contains(node.Ref.Kind)))
            .Where(node => words.All(Words.Of(SearchText.Of(node)).Contains))
            .Select(node => node.Ref);
    }
}
