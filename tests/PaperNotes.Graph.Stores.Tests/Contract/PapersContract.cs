using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class PapersContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Paging_forward_visits_every_paper_once_in_order() => stores.AskAsync(async (store, graph, random) =>
    {
        (PaperScope scope, PaperFilter? filter, PaperOrder[] order) = (random.Scope(graph), random.MaybeFilter(graph), random.Order());
        int size = random.Next(1, 8);
        List<string> visited = [];
        Page<Paper> page;
        Position? after = null;
        do
        {
            page = (await store.ListPapersAsync([scope], filter, order, new(size, After: after), Cancel))[scope];
            visited.AddRange(page.Items.Select(item => item.Node.Key.Value));
            page.HasPrevious.ShouldBe(after is not null);
            after = page.Items.Count == 0 ? after : page.Items[^1].Position;
        }
        while (page.HasNext);

        visited.ShouldBe(Expected(graph, scope, filter, order));
    });

    [Fact]
    public Task Paging_backward_visits_every_paper_once_in_order() => stores.AskAsync(async (store, graph, random) =>
    {
        (PaperScope scope, PaperFilter? filter, PaperOrder[] order) = (random.Scope(graph), random.MaybeFilter(graph), random.Order());
        int size = random.Next(1, 8);
        List<string> visited = [];
        Page<Paper> page;
        Position? before = null;
        do
        {
            page = (await store.ListPapersAsync([scope], filter, order, new(size, Backward: true, Before: before), Cancel))[scope];
            visited.InsertRange(0, page.Items.Select(item => item.Node.Key.Value));
            page.HasNext.ShouldBe(before is not null);
            before = page.Items.Count == 0 ? before : page.Items[0].Position;
        }
        while (page.HasPrevious);

        visited.ShouldBe(Expected(graph, scope, filter, order));
    });

    [Fact]
    public Task Between_two_positions_lie_the_papers_between_them() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperOrder[] order = random.Order();
        PaperScope scope = random.Scope(graph);
        List<string> expected = Expected(graph, scope, null, order);
        Page<Paper> all = (await store.ListPapersAsync([scope], null, order, new(1000), Cancel))[scope];
        (int low, int high) = (random.Next(expected.Count + 1), random.Next(expected.Count + 1));
        Position? after = low == 0 ? null : all.Items[low - 1].Position, before = high == expected.Count ? null : all.Items[high].Position;

        Page<Paper> page = (await store.ListPapersAsync([scope], null, order, new(3, random.Next(2) == 0, after, before), Cancel))[scope];

        string[] between = low < high ? [.. expected[low..high]] : [];
        page.Items.Select(item => item.Node.Key.Value).ShouldBeSubsetOf(between);
        page.Items.Count.ShouldBe(Math.Min(3, between.Length));
    });

    [Fact]
    public Task A_position_needs_no_paper_to_be_there_still() => stores.AskAsync(async (store, graph, random) =>
    {
        string key = $"{random.Pick(["ACL2024", "B", "zz", ""])}/{random.Pick(["a", "llm_pretraining/paper_01", "𝒳"])}";
        string title = random.Pick(["Adaptive", "Robust Pruning", "𝒳", "￼"]);
        PaperOrder[] order = [new(PaperOrderField.Title, random.Next(2) == 0)];

        Page<Paper> page = (
            await store.ListPapersAsync([PaperScope.All], null, order, new(1000, After: new Position(title, key)), Cancel)
        )[PaperScope.All];

        page.Items.Select(item => item.Node.Key.Value).ShouldBe(Expected(graph, PaperScope.All, null, order).Where(other =>
        {
            Paper paper = graph.Content.Papers.Single(paper => paper.Key.Value == other);
            int byTitle = CodePointComparer.Instance.Compare(paper.Title, title) * (order[0].Descending ? -1 : 1);
            return byTitle > 0 || (byTitle == 0 && CodePointComparer.Instance.Compare(other, key) > 0);
        }));
    });

    [Fact]
    public Task Counting_and_listing_agree() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperScope[] scopes = [.. Enumerable.Range(0, 4).Select(_ => random.Scope(graph)).Distinct()];
        PaperFilter? filter = random.MaybeFilter(graph);

        IReadOnlyDictionary<PaperScope, int> counts = await store.CountPapersAsync(scopes, filter, Cancel);

        counts.Count.ShouldBe(scopes.Length);
        scopes.ShouldAllBe(scope => counts[scope] == graph.PapersOf(scope, filter).Count);
    });

    [Fact]
    public Task A_filter_of_a_hundred_nested_conditions_matches_what_its_conditions_match() =>
        stores.AskAsync(
            async (store, graph, random) =>
            {
                PaperScope scope = random.Scope(graph);
                PaperFilter filter = random.ManyConditions(graph, random.Next(2, 101), random.Next(1, 10));

                Page<Paper> page = (await store.ListPapersAsync([scope], filter, [], new(1000), Cancel))[scope];

                page.Items.Select(item => item.Node.Key.Value).ShouldBe(Expected(graph, scope, filter, []));
            });

    [Fact]
    public async Task A_position_has_the_sort_fields_and_then_the_key()
    {
        (IGraphStore store, _) = await stores.SeedAsync();
        PaperOrder[] order = [new(PaperOrderField.Year), new(PaperOrderField.Venue), new(PaperOrderField.Title), new(PaperOrderField.Key)];

        PageItem<Paper> item = (await store.ListPapersAsync([PaperScope.All], null, order, new(1), Cancel))[PaperScope.All].Items[0];

        Paper paper = item.Node;
        item.Position.ShouldBe(new Position("2025", paper.Venue.Value, paper.Title, paper.Key.Value, paper.Key.Value));
    }

    private static List<string> Expected(PlainGraph graph, PaperScope scope, PaperFilter? filter, PaperOrder[] order)
    {
        List<Paper> papers = graph.PapersOf(scope, filter);
        papers.Sort((x, y) =>
        {
            foreach (PaperOrder field in order)
            {
                int byField = field.Field switch
                {
                    PaperOrderField.Year => graph.Venues[x.Venue].Year.CompareTo(graph.Venues[y.Venue].Year),
                    PaperOrderField.Venue => CodePointComparer.Instance.Compare(x.Venue.Value, y.Venue.Value),
                    PaperOrderField.Title => CodePointComparer.Instance.Compare(x.Title, y.Title),
                    _ => CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value),
                };
                if (byField != 0)
                {
                    return field.Descending ? -byField : byField;
                }
            }

            return CodePointComparer.Instance.Compare(x.Key.Value, y.Key.Value);
        });
        return papers.ConvertAll(paper => paper.Key.Value);
    }
}
