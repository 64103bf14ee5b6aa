using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class SearchContract(StoreUnderTest stores)
{
    private static readonly string[] Hostile =
    [
        "\"", "adaptive\" OR \"*", "+adaptive -pruning", "adaptive AND NOT pruning", "words:adaptive", "*", "adapt*", "/.*/",
        "a~ ^2 [a TO z] {b}", "\\", "adaptive\\", "' OR 1=1 //", "@1", "\0adaptive\u0007", "\ud800",
        new string('x', 40_000),
        "(",
        "&& || !",
        string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"w{i}")),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_search_matches_the_nodes_that_have_all_words_best_first() => stores.AskAsync(async (store, graph, random) =>
    {
        SearchRequest request = new(
            Text(graph, random),
            random.Next(2) == 0 ? null : [.. Enum.GetValues<NodeKind>().Where(_ => random.Next(2) == 0)],
            random.Next(3) == 0 ? random.Filter(graph, 1) : null);

        Page<SearchHit> page = await store.SearchAsync(request, new(1_000), Cancel);
        int count = await store.CountSearchAsync(request, Cancel);

        SearchHit[] hits = [.. page.Items.Select(item => item.Node)];
        hits.Select(hit => hit.Node.Ref).ShouldBe(Expected(graph, request), $"{request}");
        hits.ShouldAllBe(hit => Math.Abs(hit.Score - graph.Search.Score(hit.Node, request.Text)) < 1e-6);
        count.ShouldBe(hits.Length);
    });

    [Fact]
    public Task Paging_visits_every_match_once_in_order() => stores.AskAsync(async (store, graph, random) =>
    {
        SearchRequest request = new(Text(graph, random));
        Match[] all = Matches(await store.SearchAsync(request, new(1_000), Cancel));
        int size = random.Next(1, 8);

        List<Match> forward = await ForwardAsync(store, request, size);
        List<Match> backward = await BackwardAsync(store, request, size);

        forward.ShouldBe(all);
        backward.ShouldBe(all);
    });

    [Fact]
    public Task Between_two_positions_lie_the_matches_between_them() => stores.AskAsync(async (store, graph, random) =>
    {
        SearchRequest request = new(Text(graph, random));
        Match[] all = Matches(await store.SearchAsync(request, new(1_000), Cancel));
        (int low, int high, bool backward) = (random.Next(all.Length + 1), random.Next(all.Length + 1), random.Next(2) == 0);
        Position? after = low == 0 ? null : all[low - 1].Position, before = high == all.Length ? null : all[high].Position;

        Page<SearchHit> page = await store.SearchAsync(request, new(3, backward, after, before), Cancel);

        Match[] between = low < high ? all[low..high] : [];
        Matches(page).ShouldBe(backward ? between.TakeLast(3) : between.Take(3));
    });

    [Fact]
    public async Task Pages_stay_as_they_are_while_other_graphs_are_loaded_beside()
    {
        // Most are equally good matches, so that they come in the order of their keys, by code point.
        string[] ends = ["a", "z", "预", "\uE000", "\uFFFD", "𐐀", "𝒳", "\U0010FFFD"];
        IGraphStore store = await stores.OfAsync(Graph("here", [.. ends.Select(end => $"same_{end}")]));
        SearchRequest request = new("adaptive paging", [NodeKind.Paper]);
        Match[] all = Matches(await store.SearchAsync(request, new(100), Cancel));

        int loads = 0;
        List<Match> forward = await ForwardAsync(store, request, 2, BesideAsync);
        List<Match> backward = await BackwardAsync(store, request, 3, BesideAsync);

        all.Select(match => match.Node.Key).ShouldBe(ends.Select(end => $"ACL2025/here/same_{end}"), ignoreOrder: true);
        forward.ShouldBe(all);
        backward.ShouldBe(all);

        // What else is loaded makes the words rarer or more frequent, and texts longer, in whatever the graphs have in common.
        Task BesideAsync() => stores.OfAsync(Graph($"beside{loads++}", [.. Enumerable.Range(0, 5 * loads).Select(i => $"other_{i}")]));
    }

    [Fact]
    public async Task Whatever_is_searched_for_is_only_text()
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();

        foreach (string text in Hostile)
        {
            SearchRequest request = new(text);

            Page<SearchHit> page = await store.SearchAsync(request, new(1_000), Cancel);

            page.Items.Select(Ref).ShouldBe(Expected(graph, request), text[..Math.Min(20, text.Length)]);
            (await store.CountSearchAsync(request, Cancel)).ShouldBe(page.Items.Count);
        }
    }

    private static async Task<List<Match>> ForwardAsync(IGraphStore store, SearchRequest request, int size, Func<Task>? between = null)
    {
        List<Match> visited = [];
        Page<SearchHit> page;
        Position? after = null;
        do
        {
            page = await store.SearchAsync(request, new(size, After: after), Cancel);
            visited.AddRange(Matches(page));
            visited.Count.ShouldBeLessThan(1_000, "Pages without an end.");
            page.HasPrevious.ShouldBe(after is not null);
            after = page.Items.Count == 0 ? after : page.Items[^1].Position;
            await (between?.Invoke() ?? Task.CompletedTask);
        }
        while (page.HasNext);

        return visited;
    }

    private static async Task<List<Match>> BackwardAsync(IGraphStore store, SearchRequest request, int size, Func<Task>? between = null)
    {
        List<Match> visited = [];
        Page<SearchHit> page;
        Position? before = null;
        do
        {
            page = await store.SearchAsync(request, new(size, Backward: true, Before: before), Cancel);
            visited.InsertRange(0, Matches(page));
            visited.Count.ShouldBeLessThan(1_000, "Pages without an end.");
            page.HasNext.ShouldBe(before is not null);
            before = page.Items.Count == 0 ? before : page.Items[0].Position;
            await (between?.Invoke() ?? Task.CompletedTask);
        }
        while (page.HasPrevious);

        return visited;
    }

    private static GraphContent Graph(string area, string[] slugs) =>
        GraphBuilder.Build(
            new FactSet
            {
                Notes =
                [
                    .. slugs.Select(slug => new NoteFacts
                    {
                        Venue = "ACL2025",
                        Area = area,
                        Slug = slug,
                        Title = "Adaptive Paging",
                        Summary = area,
                    }),
                ],
            });

    private static Match[] Matches(Page<SearchHit> page) =>
        [.. page.Items.Select(item => new Match(item.Node.Node.Ref, item.Node.Score, item.Position))];

    private static NodeRef Ref(PageItem<SearchHit> item) => item.Node.Node.Ref;

    /// <summary>A few words of one node, joined or in two, now and then with one that is elsewhere, or a name of it.</summary>
    private static string Text(PlainGraph graph, Random random)
    {
        GraphNode? node = graph.Nodes.Count == 0 ? null : random.Pick(graph.Nodes);
        string[] words = node is null ? [] : graph.Search.WordsOf(node.Ref);
        if (words.Length == 0 || random.Next(10) == 0)
        {
            return random.Pick(Hostile[..16]);
        }

        int first = random.Next(words.Length), count = random.Next(1, 4);
        return random.Next(6) switch
        {
            0 => random.Pick(SearchedText.NamesOf(node!)),
            1 => string.Concat(words[first..Math.Min(words.Length, first + 2)]),
            2 => string.Join('-', words[first..Math.Min(words.Length, first + count)]),
            3 => node is Paper { ArxivId: { } arxiv } ? $"https://arxiv.org/abs/{arxiv}v2" : node!.Ref.Key,
            4 => words[first].Length < 2 ? words[first] : words[first].Insert(random.Next(1, words[first].Length), " "),
            _ => string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Pick(words))),
        };
    }

    private static IEnumerable<NodeRef> Expected(PlainGraph graph, SearchRequest request) => graph.Nodes
        .Where(node => request.Kinds is null || request.Kinds.Contains(node.Ref.Kind))
        .Where(node => node is not Paper paper || request.Where is null || graph.Matches(paper, request.Where))
        .Where(node => graph.Search.Matches(node.Ref, request.Text))
        .OrderByDescending(node => Math.Round(graph.Search.Score(node, request.Text) * 1e9)).ThenBy(node => node.Ref, NodeRef.Order)
        .Select(node => node.Ref);

    private sealed record Match(NodeRef Node, double Score, Position Position);
}
