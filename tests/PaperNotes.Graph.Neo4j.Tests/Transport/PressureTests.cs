using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

/// <summary>How much the database is given to do at once.</summary>
public sealed class PressureTests(Neo4jServer server)
{
    private const int Connections = 5;
    private const int Calls = 2_000;
    private const string Endless =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count($value)";

    private static readonly CypherStatement s_one = new("RETURN 1", new Dictionary<string, object?>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_calls_at_once_are_answered_over_a_few_connections()
    {
        using CountingDatabase database = new() { Holds = true };
        using HttpCypherRunner runner = Runner(database.Uri);

        Task<CypherResult>[] calls = [.. Enumerable.Range(0, Calls).Select(_ => runner.RunAsync(s_one, Token).AsTask())];
        await database.UntilAsync(database => database.Statements == Connections);
        database.Release();
        CypherResult[] results = await Task.WhenAll(calls);

        results.ShouldAllBe(result => result.Only.AsInt() == 1);
        database.Statements.ShouldBe(Calls);
        database.MostStatements.ShouldBe(Connections);
        database.MostConnections.ShouldBeLessThanOrEqualTo(Connections);
    }

    [Fact]
    public async Task Calls_that_are_abandoned_send_nothing_more_and_are_ended_by_one_request_at_a_time()
    {
        using CountingDatabase database = new() { Holds = true };
        using HttpCypherRunner runner = Runner(database.Uri);
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task<CypherResult>[] calls = [.. Enumerable.Range(0, Calls).Select(_ => runner.RunAsync(s_one, caller.Token).AsTask())];
        await database.UntilAsync(database => database.Statements == Connections);

        await caller.CancelAsync();
        foreach (Task<CypherResult> call in calls)
        {
            await Should.ThrowAsync<OperationCanceledException>(call);
        }

        Task<CypherResult> next = runner.RunAsync(s_one, Token).AsTask();
        await database.UntilAsync(database => database.Terminations >= 3);
        database.Statements.ShouldBe(Connections);
        database.MostTerminations.ShouldBe(1);
        database.MostConnections.ShouldBeLessThanOrEqualTo(Connections + 1);
        database.Release();
        (await next).Only.AsInt().ShouldBe(1);
    }

    [Fact]
    public async Task A_statement_that_finds_no_place_in_time_is_a_timeout_whose_public_message_names_no_setting()
    {
        using CountingDatabase database = new() { Holds = true };
        using HttpCypherRunner runner = Runner(database.Uri);
        Task<CypherResult>[] calls = [.. Enumerable.Range(0, Connections).Select(_ => runner.RunAsync(s_one, Token).AsTask())];
        await database.UntilAsync(database => database.Statements == Connections);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            runner.RunAsync(s_one with { TimeLimit = TimeSpan.FromMilliseconds(50) }, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Timeout);
        fault.Message.ShouldBe(
            "No statement could be sent within 0.05 seconds: 5 were running (PaperNotes:Neo4j:Connections) and did not end.");
        fault.PublicMessage.ShouldNotContain("Neo4j");
        database.Release();
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task A_load_of_abandoned_statements_leaves_the_database_answering_and_idle()
    {
        Neo4jOptions options = await server.ReachAsync("pressure");
        using HttpCypherRunner observer = new(options, NullLogger<HttpCypherRunner>.Instance);
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        string name = Guid.NewGuid().ToString("N");
        CypherStatement endless = new(Endless, new Dictionary<string, object?> { ["value"] = name });
        Task<CypherResult>[] calls = [.. Enumerable.Range(0, 200).Select(_ => runner.RunAsync(endless, caller.Token).AsTask())];
        await UntilAsync(observer, name, options.Connections);

        await caller.CancelAsync();
        foreach (Task<CypherResult> call in calls)
        {
            await Should.ThrowAsync<OperationCanceledException>(call);
        }

        (await runner.RunAsync(s_one, Token)).Only.AsInt().ShouldBe(1);
        await UntilAsync(observer, name, 0);
    }

    private static HttpCypherRunner Runner(string uri) =>
        new(
            new Neo4jOptions
            {
                Uri = uri,
                Connections = Connections,
                Timeout = TimeSpan.FromMinutes(5),
            },
            NullLogger<HttpCypherRunner>.Instance);

    private static async Task UntilAsync(HttpCypherRunner runner, string name, int running)
    {
        CypherStatement show = new(
            "SHOW TRANSACTIONS YIELD parameters, currentQuery WHERE parameters.value = $name RETURN count(*)",
            new Dictionary<string, object?> { ["name"] = name });
        while ((await runner.RunAsync(show, Token)).Only.AsInt() != running)
        {
            await Task.Yield();
        }
    }
}
