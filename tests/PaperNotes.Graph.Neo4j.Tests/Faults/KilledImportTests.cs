using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Tests.Loading;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Faults;

public sealed class KilledImportTests(Neo4jServer server, ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Papers = 60;

    // Two for the lock, one a batch of the load; what is asked for beyond lets the import end.
    private const int Steps = 26;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_importer_killed_at_any_moment_leaves_the_old_graph_or_the_new()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        graph.Options.KeepReplaced = TimeSpan.Zero;
        GraphContent current = RandomGraph.Of(Papers, seed: 0);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(0), current, null, Token);
        Random random = new(20261124);
        int finished = 0;
        int kept = 0;

        for (int number = 1; number <= Kills; number++)
        {
            GraphContent next = RandomGraph.Of(Papers, number);
            using (ImporterProcess importer = ImporterProcess.Start(graph, number, Papers))
            {
                await importer.FollowAsync(random.Next(1, Steps), Token);
                await importer.KillAsync(Token);
            }

            (GraphPointer pointer, string inventory) = await graph.ReadAsync(Token);
            bool isNew = pointer.Stats.Version == next.Version;
            pointer.Stats.Version.ShouldBe(isNew ? next.Version : current.Version);
            inventory.ShouldBe(Inventory.Of(isNew ? next : current));
            kept = isNew ? number : kept;
            (await graph.Writer.ReadFactsAsync(Token)).Notes[0].Slug.ShouldBe($"s{kept}");
            current = isNew ? next : current;
            finished += isNew ? 1 : 0;
        }

        output.WriteLine($"{Kills} kills, {finished} after the switch.");
        finished.ShouldBeLessThan(Kills);
    }

    [Fact]
    public async Task The_next_import_takes_a_dead_importers_lock_at_once_and_removes_what_it_left()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        graph.Options.KeepReplaced = TimeSpan.Zero;
        using (ImporterProcess importer = ImporterProcess.Start(graph, 1, Papers))
        {
            await importer.FollowAsync(10, Token);
            await importer.KillAsync(Token);
        }

        (await graph.PointerAsync(Token)).ShouldBeNull();
        (await graph.LoadsAsync(Token)).ShouldBe("writing");
        await using (await graph.Writer.LockAsync(TimeSpan.Zero, null, Token))
        {
            await graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), RandomGraph.Of(Papers, seed: 2), null, Token);
        }

        (await graph.LoadsAsync(Token)).ShouldBe("live");
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(RandomGraph.Of(Papers, seed: 2)));
    }

    [Fact]
    public async Task The_lock_of_an_importer_that_lives_is_not_taken_from_it()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        using ImporterProcess importer = ImporterProcess.Start(graph, 1, Papers);
        await importer.FollowAsync(2, Token);
        await importer.StopAsync(Token);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            graph.Writer.LockAsync(TimeSpan.Zero, null, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Locked);
        fault.Message.ShouldContain($"process {importer.Id} on {Environment.MachineName}");
        await importer.KillAsync(Token);
        await (await graph.Writer.LockAsync(TimeSpan.Zero, null, Token)).DisposeAsync();
    }

    [Fact]
    public async Task A_database_killed_during_a_load_comes_back_with_the_old_graph()
    {
        InstalledNeo4j database = await server.ControlAsync();
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        GraphContent old = RandomGraph.Of(Papers, seed: 1);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), old, null, Token);

        try
        {
            GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(graph.Writer.ReplaceAsync(
                LoadedGraph.Facts(2), RandomGraph.Of(Papers, seed: 2), new KillAt(database, "edges"), Token).AsTask());
            fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
        }
        finally
        {
            database.Kill();
            await database.StartAsync();
        }

        await UntilItAnswersAsync(graph);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(old));
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(2), RandomGraph.Of(Papers, seed: 2), null, Token);
        (await graph.ReadAsync(Token)).Inventory.ShouldBe(Inventory.Of(RandomGraph.Of(Papers, seed: 2)));
    }

    private static async Task UntilItAnswersAsync(LoadedGraph graph)
    {
        while (true)
        {
            try
            {
                await graph.PointerAsync(Token);
                return;
            }
            catch (GraphStoreException exception) when (exception.Fault is GraphStoreFault.Unavailable or GraphStoreFault.Timeout)
            {
                await Task.Yield();
            }
        }
    }

    private sealed class KillAt(InstalledNeo4j database, string step) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Step == step)
            {
                database.Kill();
            }
        }
    }
}
