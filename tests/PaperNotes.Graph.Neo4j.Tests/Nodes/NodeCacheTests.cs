using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Tests.Loading;
using PaperNotes.Graph.Neo4j.Tests.Statements;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Nodes;

public sealed class NodeCacheTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void It_holds_no_more_than_its_capacity()
    {
        NodeCache memory = new(10);

        foreach (int number in Enumerable.Range(0, 1_000))
        {
            memory.Add(Of(number), Node(number));
            memory.Count.ShouldBeLessThanOrEqualTo(10);
        }
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays()
    {
        NodeCache memory = new(10);
        memory.Add(Of(-1), Node(-1));

        foreach (int number in Enumerable.Range(0, 1_000))
        {
            memory.Add(Of(number), Node(number));
            memory.TryGet(Of(-1), out GraphNode? node).ShouldBeTrue();
            node.ShouldBe(Node(-1));
        }

        memory.TryGet(Of(0), out _).ShouldBeFalse();
        memory.TryGet(Of(999), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_node_is_asked_for_once_and_one_that_is_absent_again()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent content = RandomGraph.Of(20);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), content, null, Token);
        RecordingRunner recorder = new(graph.Runner);
        Neo4jStore store = new(recorder, (await graph.PointerAsync(Token))!);
        NodeRef[] some = [content.Papers[3].Ref, content.Venues[0].Ref], more = [.. some, content.Areas[0].Ref];
        NodeRef absent = new(NodeKind.Paper, "nowhere");

        (await store.GetNodesAsync(some, Token)).Keys.ShouldBe(some, ignoreOrder: true);
        (await store.GetNodesAsync(some, Token)).Keys.ShouldBe(some, ignoreOrder: true);
        (await store.GetNodesAsync(more, Token)).Keys.ShouldBe(more, ignoreOrder: true);
        (await store.GetNodesAsync([absent], Token)).ShouldBeEmpty();
        (await store.GetNodesAsync([absent], Token)).ShouldBeEmpty();

        recorder.Statements.Select(statement => string.Join(' ', statement.Parameters.Keys))
            .ShouldBe(["papers venues load", "areas load", "papers load", "papers load"]);
    }

    [Fact]
    public async Task Nothing_is_remembered_from_one_load_to_the_next_and_who_reads_the_old_one_keeps_it()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent before = RandomGraph.Of(20, seed: 1), after = RandomGraph.Of(20, seed: 2);
        NodeRef paper = before.Papers[7].Ref;
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), before, null, Token);
        Neo4jSource source = new(graph.Runner, graph.Options, (runner, pointer) => new Neo4jStore(runner, pointer));
        IGraphStore old = await source.OpenAsync(Token);
        (await TitleAsync(old, paper)).ShouldBe(before.Papers[7].Title);

        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), after, null, Token);
        IGraphStore next = await source.OpenAsync(Token);
        while (next.Version != after.Version)
        {
            ReferenceEquals(next, old).ShouldBeTrue("one store serves one load");
            await Task.Delay(20, Token);
            next = await source.OpenAsync(Token);
        }

        (await TitleAsync(next, paper)).ShouldBe(after.Papers[7].Title);
        (await TitleAsync(old, paper)).ShouldBe(before.Papers[7].Title);
        after.Papers[7].Title.ShouldNotBe(before.Papers[7].Title);
    }

    private static async Task<string> TitleAsync(IGraphStore store, NodeRef paper) =>
        ((Paper)(await store.GetNodesAsync([paper], Token))[paper]).Title;

    private static NodeRef Of(int number) => new(NodeKind.Author, $"{number}");

    private static Author Node(int number) => new(new AuthorKey($"{number}"), $"Author {number}", 1);
}
