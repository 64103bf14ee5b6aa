using System.Collections.Concurrent;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

public sealed class WriterTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_graph_is_written_whole_with_its_degrees_and_weights()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent content = RandomGraph.Of(120);

        (await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), content, null, Token)).ShouldBeTrue();

        (GraphPointer pointer, string inventory) = await graph.ReadAsync(Token);
        inventory.ShouldBe(Inventory.Of(content));
        pointer.Stats.ShouldBe(new GraphStats(content.Version, [120, 11, 55, 30, 250, 2], content.EdgeCount, "neo4j"));
    }

    [Fact]
    public async Task An_import_twice_changes_nothing()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent content = RandomGraph.Of(30);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), content, null, Token);
        string before = await DatabaseAsync(graph);

        bool wrote = await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), content, null, Token);

        wrote.ShouldBeFalse();
        (await DatabaseAsync(graph)).ShouldBe(before);
    }

    [Fact]
    public async Task The_facts_come_back_as_they_were()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        (await graph.Writer.ReadFactsAsync(Token)).ShouldBe(FactSet.Empty);
        FactSet many = LoadedGraph.Facts(1) with
        {
            Notes = [.. Enumerable.Range(0, 20_000).Select(i => LoadedGraph.Facts(i).Notes[0] with { Summary = $"{Guid.NewGuid()}" })],
        };

        await graph.Writer.ReplaceAsync(many, RandomGraph.Of(3), null, Token);

        (await graph.PointerAsync(Token))!.FactParts.ShouldBeGreaterThan(2);
        FactSet read = await graph.Writer.ReadFactsAsync(Token);
        KeptFacts.Of(read).Hash.ShouldBe(KeptFacts.Of(many).Hash);
        read.Notes.Count.ShouldBe(many.Notes.Count);
        read.Notes.Single(note => note.Slug == "s77").Title.ShouldBe(many.Notes[77].Title);
    }

    [Fact]
    public async Task A_new_graph_takes_the_place_of_the_old_which_stays_whole_for_its_readers()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent old = RandomGraph.Of(40, seed: 1);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), old, null, Token);
        GraphPointer pinned = (await graph.PointerAsync(Token))!;
        GraphContent next = RandomGraph.Of(35, seed: 2);

        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), next, null, Token);

        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(next));
        (await Inventory.OfAsync(graph.Runner, pinned.Load, Token)).ShouldBe(Inventory.Of(old));
        (await graph.LoadsAsync(Token)).ShouldBe("retired live");
    }

    [Fact]
    public async Task The_next_import_removes_what_nobody_reads_any_more()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        graph.Options.KeepReplaced = TimeSpan.Zero;
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), RandomGraph.Of(40, seed: 1), null, Token);
        int first = (await graph.PointerAsync(Token))!.Load;
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), RandomGraph.Of(40, seed: 2), null, Token);
        GraphContent last = RandomGraph.Of(40, seed: 3);

        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(3), last, null, Token);

        (await graph.LoadsAsync(Token)).ShouldBe("retired live");
        (await graph.Runner.RunAsync(
            new CypherStatement("MATCH (n {load: $load}) RETURN count(n)", new Dictionary<string, object?> { ["load"] = first }), Token))
            .Only.AsInt().ShouldBe(0);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(last));
    }

    [Fact]
    public async Task A_reader_of_a_removed_load_is_told_so_and_gets_no_part_of_it()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        graph.Options.KeepReplaced = TimeSpan.Zero;
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), RandomGraph.Of(20, seed: 1), null, Token);
        GraphPointer pointer = (await graph.PointerAsync(Token))!;
        PinnedRunner pinned = new(graph.Runner, pointer, Environment.TickCount64 - 1);
        CypherStatement count = new(
            "MATCH (n:Paper {load: $load}) RETURN count(n)", new Dictionary<string, object?> { ["load"] = pointer.Load });
        (await pinned.RunAsync(count, Token)).Only.AsInt().ShouldBe(20);

        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), RandomGraph.Of(20, seed: 2), null, Token);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(3), RandomGraph.Of(20, seed: 3), null, Token);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(pinned.RunAsync(count, Token).AsTask());
        fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
    }

    [Fact]
    public async Task Facts_are_written_while_their_graph_is_built_and_one_that_cannot_be_built_leaves_the_old()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent old = RandomGraph.Of(20, seed: 1);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), old, null, Token);
        TaskCompletionSource<GraphContent> building = new();
        Told<LoadProgress> first = new();

        Task<bool> writing = graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), building.Task, first, Token).AsTask();
        LoadProgress step = await first.First;
        building.SetException(new FormatException("a topic's pattern"));

        step.Step.ShouldBe("facts");
        await Should.ThrowAsync<FormatException>(writing);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(old));
        GraphContent next = RandomGraph.Of(20, seed: 3);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(3), next, null, Token);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(next));
        (await graph.LoadsAsync(Token)).ShouldBe("retired live");
    }

    [Fact]
    public async Task Progress_ends_where_it_said_it_would()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        FactSet facts = GeneratedFacts.Of(seed: 1, notes: 120);
        GraphContent content = GraphBuilder.Build(facts);
        content.Papers.ShouldContain(paper => paper.Aliases.Count > 0);
        Steps steps = new();

        await graph.Writer.ReplaceAsync(facts, content, steps, Token);

        steps.Last["facts"].ShouldBe(steps.Totals["facts"]);
        steps.Last["edges"].ShouldBe(content.EdgeCount);
        steps.Last.Where(step => step.Key is not "facts" and not "edges").Max(step => step.Value).ShouldBe(steps.Totals["papers"]);
    }

    [Fact]
    public async Task What_was_written_wrong_is_never_switched_to()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent old = RandomGraph.Of(20, seed: 1);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), old, null, Token);
        GraphContent wrong = RandomGraph.Of(20, seed: 2);
        ((int[])wrong.Degrees)[0]++;

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), wrong, null, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Data);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(old));
    }

    private static async Task<string> DatabaseAsync(LoadedGraph graph)
    {
        CypherResult counts = await graph.Runner.RunAsync(
            new CypherStatement(
                """
                MATCH (n) WITH count(n) AS nodes, sum(size(keys(n))) AS properties
                MATCH ()-[r]->()
                WITH nodes, properties, count(r) AS edges, sum(size(keys(r))) AS more
                RETURN [nodes, properties, edges, more]
                """,
                new Dictionary<string, object?>()),
            Token);
        return string.Join(' ', counts.Only.AsList().Select(count => count.AsLong()));
    }

    private sealed class Steps : IProgress<LoadProgress>
    {
        public ConcurrentDictionary<string, long> Last { get; } = [];

        public ConcurrentDictionary<string, long> Totals { get; } = [];

        public void Report(LoadProgress value)
        {
            Last.AddOrUpdate(value.Step, value.Done, (_, done) => Math.Max(done, value.Done));
            Totals[value.Step] = value.Total;
        }
    }
}
