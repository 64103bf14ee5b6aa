using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Tests.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Faults;

public sealed class DatabaseAwayTests(Neo4jServer server)
{
    private const int Papers = 40;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_without_a_graph_is_unavailable_until_one_is_imported()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        Neo4jSource source = SourceOf(graph);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(source.OpenAsync(Token).AsTask());
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), RandomGraph.Of(Papers), null, Token);

        fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
        (await source.OpenAsync(Token)).Version.ShouldBe(RandomGraph.Of(Papers).Version);
    }

    [Fact]
    public async Task A_database_that_comes_late_or_goes_and_comes_back_is_found_without_a_restart()
    {
        InstalledNeo4j database = await server.ControlAsync();
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), RandomGraph.Of(Papers), null, Token);
        await database.StopAsync();
        Neo4jSource source = SourceOf(graph);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(source.OpenAsync(Token).AsTask());
        await database.StartAsync();

        fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
        (await AnsweredAsync(source)).ShouldBe(Papers);
    }

    [Fact]
    public async Task A_database_stopped_and_started_under_traffic_gives_faults_and_then_answers_and_nothing_between()
    {
        InstalledNeo4j database = await server.ControlAsync();
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await graph.Writer.ReplaceAsync(LoadedGraph.Facts(1), RandomGraph.Of(Papers), null, Token);
        Neo4jSource source = SourceOf(graph);
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        int faults = 0;
        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                try
                {
                    IGraphStore store = await source.OpenAsync(Token);
                    (await store.GetStatsAsync(Token))[NodeKind.Paper].ShouldBe(Papers);
                }
                catch (GraphStoreException fault)
                {
                    fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
                    Interlocked.Increment(ref faults);
                }
            }
        }, Token))];

        await database.StopAsync();
        await database.StartAsync();
        (await AnsweredAsync(source)).ShouldBe(Papers);
        await enough.CancelAsync();
        await Task.WhenAll(readers);

        faults.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("'}) DETACH DELETE n //")]
    [InlineData("\"\\ ` $load {x: 1} \u0001\u001f\u2028 *:* AND (a~ OR b^2) 中文")]
    public async Task Texts_full_of_syntax_come_back_as_data(string text)
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        NoteFacts note = LoadedGraph.Facts(1).Notes[0] with { Title = text, Keywords = [text], Slug = "s" };
        FactSet facts = new() { Notes = [note] };
        GraphContent content = GraphBuilder.Build(facts);

        await graph.Writer.ReplaceAsync(facts, content, null, Token);

        (GraphPointer pointer, string inventory) = await graph.ReadAsync(Token);
        inventory.ShouldBe(Inventory.Of(content));
        (await graph.Writer.ReadFactsAsync(Token)).Notes[0].Title.ShouldBe(text);
        (await graph.Runner.RunAsync(
            new CypherStatement(
                "MATCH (n:Paper {load: $load}) WHERE n.title = $title RETURN n.title",
                new Dictionary<string, object?> { ["load"] = pointer.Load, ["title"] = content.Papers[0].Title }),
            Token)).Only.AsText().ShouldBe(content.Papers[0].Title);
    }

    private static Neo4jSource SourceOf(LoadedGraph graph) => new(graph.Runner, graph.Options, CountingStore.Of);

    private static async Task<int> AnsweredAsync(Neo4jSource source)
    {
        while (true)
        {
            try
            {
                return (await (await source.OpenAsync(Token)).GetStatsAsync(Token))[NodeKind.Paper];
            }
            catch (GraphStoreException fault) when (fault.Fault == GraphStoreFault.Unavailable)
            {
                await Task.Yield();
            }
        }
    }
}
