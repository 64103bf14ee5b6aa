using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Tests.Statements;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

public sealed class LockTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
                $@"^Another import \(process {Environment.ProcessId} on {Environment.MachineName}, since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ\) is writing to this database; waited 0 seconds for it\.$"
            );
        }

        await using IAsyncDisposable taken = await other.LockAsync(TimeSpan.Zero, null, Token);
    }

    [Fact]
    public async Task Who_waits_for_the_lock_is_told_who_holds_it()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Told<string> told = new();
        IAsyncDisposable held = await graph.Writer.LockAsync(TimeSpan.Zero, null, Token);

        Task<IAsyncDisposable> waiting = new Neo4jWriter(graph.Runner, graph.Options)
            .LockAsync(TimeSpan.FromMinutes(1), told, Token)
            .AsTask();
        string holder = await told.First;
        await held.DisposeAsync();

        holder.ShouldMatch(
            $@"^Another import \(process {Environment.ProcessId} on {Environment.MachineName}, since .{{20}}\) is writing to it$");
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task Who_takes_the_lock_ends_the_transactions_that_earlier_imports_of_the_graph_left_open()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        CypherStatement create = new(
            "CREATE (:Facts {load: -1, part: $part})",
            new Dictionary<string, object?> { ["part"] = Guid.NewGuid().ToString() },
            CypherAccess.Write);
        CypherStatement go = new("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Write);
        await using ICypherTransaction left = await new SigningRunner(graph.Runner, graph.Options.Graph, "a dead one").BeginAsync(
            CypherAccess.Write, Token);
        await using ICypherTransaction elsewhere = await new SigningRunner(graph.Runner, "another graph", "a living one").BeginAsync(
            CypherAccess.Write, Token);
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
        await graph.WriteAsync($"MATCH (l:Lock {{name: '{graph.Options.Graph}'}}) SET l.owner = 'another'", Token);

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

        await using ICypherTransaction unsigned = await new SigningRunner(recorder, graph.Options.Graph, owner).BeginAsync(
            CypherAccess.Write, Token);

        recorder.Statements.Select(statement => statement.Text).ShouldBe([SigningRunner.Sign, SigningRunner.Sign, SigningRunner.Sign]);
        (await unsigned.RunAsync(new CypherStatement("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Write), Token))
            .Only.AsInt()
            .ShouldBe(1);
    }

    [Fact]
    public async Task Who_lost_the_lock_removes_nothing_of_its_new_owner()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await using LoadLock held = await LoadLock.TakeAsync(graph.Runner, graph.Options.Graph, TimeSpan.Zero, null, Token);
        await graph.WriteAsync(
            $"CREATE (:Load {{number: -{Random.Shared.Next(1, int.MaxValue)}, graph: '{graph.Options.Graph}', state: 'writing'}})", Token);

        await Sweep.RunAsync(graph.Runner, graph.Options.Graph, "another owner", Token);
        (await graph.LoadsAsync(Token)).ShouldBe("writing");

        await Sweep.RunAsync(graph.Runner, graph.Options.Graph, held.Owner, Token);
        (await graph.LoadsAsync(Token)).ShouldBe("");
    }
}
