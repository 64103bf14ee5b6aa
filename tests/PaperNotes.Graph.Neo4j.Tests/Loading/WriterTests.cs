using System.Collections.Concurrent;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Migration;
using PaperNotes.Graph.Neo4j.Tests.Statements;
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
        pointer.Stats.ShouldBe(new GraphStats(
            content.Version, 120, 11, 55, 30, 250, 2, content.EdgeCount, "neo4j"));
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
        CypherStatement count = new("MATCH (n:Paper {load: $load}) RETURN count(n)", new Dictionary<string, object?> { ["load"] = pointer.Load });
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

    [Fact]
    public async Task One_import_at_a_time()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Neo4jWriter other = new(graph.Runner, graph.Options);
        await using (await graph.Writer.LockAsync(TimeSpan.Zero, null, Token))
        {
            GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(other.LockAsync(TimeSpan.Zero, null, Token).AsTask());
            fault.Fault.ShouldBe(GraphStoreFault.Locked);
            fault.Message.ShouldMatch(
                $@"^Another import \(process {Environment.ProcessId} on {Environment.MachineName}, since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ\) is writing to this database; waited 0 seconds for it\.$");
        }

        await using IAsyncDisposable taken = await other.LockAsync(TimeSpan.Zero, null, Token);
    }

    [Fact]
    public async Task Who_waits_for_the_lock_is_told_who_holds_it()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Told<string> told = new();
        IAsyncDisposable held = await graph.Writer.LockAsync(TimeSpan.Zero, null, Token);

        Task<IAsyncDisposable> waiting = new Neo4jWriter(graph.Runner, graph.Options).LockAsync(TimeSpan.FromMinutes(1), told, Token).AsTask();
        string holder = await told.First;
        await held.DisposeAsync();

        holder.ShouldMatch($@"^Another import \(process {Environment.ProcessId} on {Environment.MachineName}, since .{{20}}\) is writing to it$");
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task Who_takes_the_lock_ends_the_transactions_that_earlier_imports_of_the_graph_left_open()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        CypherStatement create = new("CREATE (:Facts {load: -1, part: $part})", new Dictionary<string, object?> { ["part"] = Guid.NewGuid().ToString() }, CypherAccess.Write);
        CypherStatement go = new("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Write);
        await using ICypherTransaction left = await new SigningRunner(graph.Runner, graph.Options.Graph, "a dead one").BeginAsync(CypherAccess.Write, Token);
        await using ICypherTransaction elsewhere = await new SigningRunner(graph.Runner, "another graph", "a living one").BeginAsync(CypherAccess.Write, Token);
        await left.RunAsync(create, Token);

        await using IAsyncDisposable held = await graph.Writer.LockAsync(TimeSpan.Zero, null, Token);

        await Should.ThrowAsync<GraphStoreException>(left.RunAsync(go, Token).AsTask());
        (await elsewhere.RunAsync(go, Token)).Only.AsInt().ShouldBe(1);
        // What it had written is free again.
        await using ICypherTransaction next = await graph.Runner.BeginAsync(CypherAccess.Write, Token);
        await next.RunAsync(create, Token);
    }

    [Fact]
    public async Task Who_lost_the_lock_changes_nothing()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent old = RandomGraph.Of(20, seed: 1);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), old, null, Token);
        await using IAsyncDisposable held = await graph.Writer.LockAsync(TimeSpan.Zero, null, Token);
        await graph.Runner.RunAsync(
            new CypherStatement(
                "MATCH (l:Lock {name: $name}) SET l.owner = 'another'",
                new Dictionary<string, object?> { ["name"] = graph.Options.Graph },
                CypherAccess.Write),
            Token);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), RandomGraph.Of(20, seed: 2), null, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Locked);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(old));
    }

    [Fact]
    public async Task Where_the_database_does_not_take_a_signature_the_load_goes_on_without()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        RecordingRunner recorder = new(graph.Runner);
        // More than the database keeps of a transaction.
        string owner = new('x', 3_000);

        await using ICypherTransaction unsigned = await new SigningRunner(recorder, graph.Options.Graph, owner).BeginAsync(CypherAccess.Write, Token);

        recorder.Statements.Select(statement => statement.Text).ShouldBe([LockCypher.Sign, LockCypher.Sign, LockCypher.Sign]);
        (await unsigned.RunAsync(new CypherStatement("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Write), Token)).Only.AsInt().ShouldBe(1);
    }

    [Fact]
    public async Task The_schema_is_made_where_it_is_missing_and_left_where_it_is_not()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await Neo4jSchema.EnsureAsync(graph.Runner, Token);
        await WriteAsync(graph, "DROP INDEX paper_year");

        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldBe(["paper_year"]);
        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_index_that_only_earlier_versions_asked_is_removed()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await WriteAsync(graph, "CREATE FULLTEXT INDEX node_words IF NOT EXISTS FOR (n:Paper) ON EACH [n.words]");

        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldNotContain("node_words");

        CypherResult left = await graph.Runner.RunAsync(
            new CypherStatement("SHOW INDEXES YIELD name WHERE name = 'node_words' RETURN name", new Dictionary<string, object?>()), Token);
        left.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_lost_the_lock_removes_nothing_of_its_new_owner()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await using LoadLock held = await LoadLock.TakeAsync(graph.Runner, graph.Options.Graph, TimeSpan.Zero, null, Token);
        await WriteAsync(graph, $"CREATE (:Load {{number: -{Random.Shared.Next(1, int.MaxValue)}, graph: '{graph.Options.Graph}', state: 'writing'}})");

        await Sweep.RunAsync(graph.Runner, graph.Options.Graph, "another owner", Token);
        (await graph.LoadsAsync(Token)).ShouldBe("writing");

        await Sweep.RunAsync(graph.Runner, graph.Options.Graph, held.Owner, Token);
        (await graph.LoadsAsync(Token)).ShouldBe("");
    }

    [Fact]
    public async Task A_graph_of_an_earlier_layout_is_searched_as_this_one_is()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent content = RandomGraph.Of(60);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), content, null, Token);
        string[] texts = ["the title", content.Papers[7].ArxivId!, $"things {content.Papers[7].Key.Value}", content.Concepts[3].Name];
        string[] expected = await SearchAsync(graph, texts);
        expected.Length.ShouldBeGreaterThan(60);

        await WriteAsync(graph, $$"""
            MATCH (g:Graph {name: '{{graph.Options.Graph}}'}) SET g.layout = 2
            WITH g MATCH (p:Paper) WHERE p.load = g.load AND p.key IS NOT NULL
            SET p.words = p.filterWords + p.furtherWords, p.furtherWords = null
            """);

        (await SearchAsync(graph, texts)).ShouldBe(expected);
    }

    private static async Task<string[]> SearchAsync(LoadedGraph graph, string[] texts)
    {
        Neo4jStore store = new(graph.Runner, (await graph.PointerAsync(Token))!);
        List<string> found = [];
        foreach (string text in texts)
        {
            Page<SearchHit> page = await store.SearchAsync(new SearchRequest(text), new PageRequest(100), Token);
            found.AddRange(page.Items.Select(item => $"{text}: {item.Node.Node.Ref} {item.Node.Score}"));
        }

        return [.. found];
    }

    private static async Task WriteAsync(LoadedGraph graph, string text) =>
        await graph.Runner.RunAsync(new CypherStatement(text, new Dictionary<string, object?>(), CypherAccess.Write), Token);

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
