using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

public sealed class RunnerTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_come_back_as_what_they_are()
    {
        using HttpCypherRunner runner = await RunnerAsync();

        CypherResult result = await runner.RunAsync(
            new CypherStatement("RETURN $value AS value, 1.5 AS fraction, null AS nothing", Value(new object?[]
            {
                9_007_199_254_740_992, -1, 2.0, true, "\"\\'`{}\u0000\u001f\u2028$x // €", new Dictionary<string, object?> { ["a b"] = 1 },
            })),
            Token);

        result.Fields.ShouldBe(["value", "fraction", "nothing"]);
        CypherValue[] row = result.Rows.ShouldHaveSingleItem();
        IReadOnlyList<CypherValue> list = row[0].AsList();
        list[0].AsLong().ShouldBe(9_007_199_254_740_992);
        list[1].AsInt().ShouldBe(-1);
        list[2].AsDouble().ShouldBe(2.0);
        list[3].AsBool().ShouldBeTrue();
        list[4].AsText().ShouldBe("\"\\'`{}\u0000\u001f\u2028$x // €");
        list[5]["a b"].AsInt().ShouldBe(1);
        row[1].AsDouble().ShouldBe(1.5);
        row[2].IsNull.ShouldBeTrue();
    }

    [Fact]
    public async Task An_error_behind_the_first_rows_is_a_fault_and_not_a_short_answer()
    {
        using HttpCypherRunner runner = await RunnerAsync();

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            runner.RunAsync(new CypherStatement("UNWIND range(5, 0, -1) AS n RETURN 10 / n", Value(null)), Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Data);
    }

    [Fact]
    public async Task A_read_cannot_write()
    {
        using HttpCypherRunner runner = await RunnerAsync();

        await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(new CypherStatement("CREATE (:Never)", Value(null)), Token).AsTask());
    }

    [Fact]
    public async Task A_cancelled_statement_ends_in_the_database_too()
    {
        using HttpCypherRunner runner = await RunnerAsync();
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        string name = Guid.NewGuid().ToString("N");
        Task<CypherResult> endless = runner.RunAsync(new CypherStatement(Endless, Value(name)), caller.Token).AsTask();
        await UntilAsync(runner, name, running: 1);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(endless);
        await UntilAsync(runner, name, running: 0);
    }

    [Fact]
    public async Task A_statement_beyond_its_time_limit_is_a_timeout_and_ends_in_the_database_too()
    {
        using HttpCypherRunner runner = await RunnerAsync();
        string name = Guid.NewGuid().ToString("N");

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(
            new CypherStatement(Endless, Value(name)) { TimeLimit = TimeSpan.FromMilliseconds(300) }, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Timeout);
        await UntilAsync(runner, name, running: 0);
    }

    [Fact]
    public async Task A_cancelled_statement_of_a_transaction_ends_with_all_of_it()
    {
        using HttpCypherRunner runner = await RunnerAsync();
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        string name = Guid.NewGuid().ToString("N");
        await using (ICypherTransaction transaction = await runner.BeginAsync(CypherAccess.Write, Token))
        {
            await transaction.RunAsync(new CypherStatement("CREATE (:Cancelled {name: $value})", Value(name), CypherAccess.Write), Token);
            Task<CypherResult> endless = transaction.RunAsync(
                new CypherStatement(Endless, Value(name), CypherAccess.Write), caller.Token).AsTask();
            await UntilAsync(runner, name, running: 1);
            await caller.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(endless);
        }

        await UntilAsync(runner, name, running: 0);
        CypherResult left = await runner.RunAsync(
            new CypherStatement("MATCH (n:Cancelled {name: $value}) RETURN count(n)", Value(name)), Token);
        left.Only.AsInt().ShouldBe(0);
    }

    [Fact]
    public async Task A_transaction_is_seen_after_its_commit_and_never_without()
    {
        using HttpCypherRunner runner = await RunnerAsync();
        string name = Guid.NewGuid().ToString("N");
        CypherStatement create = new("CREATE (:Committed {name: $value})", Value(name), CypherAccess.Write);
        CypherStatement count = new("MATCH (n:Committed {name: $value}) RETURN count(n)", Value(name));

        await using (ICypherTransaction lost = await runner.BeginAsync(CypherAccess.Write, Token))
        {
            await lost.RunAsync(create, Token);
        }

        (await runner.RunAsync(count, Token)).Only.AsInt().ShouldBe(0);
        await using (ICypherTransaction kept = await runner.BeginAsync(CypherAccess.Write, Token))
        {
            await kept.RunAsync(create, Token);
            await kept.CommitAsync(Token);
        }

        (await runner.RunAsync(count, Token)).Only.AsInt().ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_password_names_the_key_of_the_configuration_and_no_secret()
    {
        Neo4jOptions options = await server.ReachAsync("runner");
        options.Password = "wrong-secret";
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            runner.RunAsync(new CypherStatement("RETURN 1", Value(null)), Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Configuration);
        fault.Message.ShouldContain("PaperNotes:Neo4j:Password");
        fault.ToString().ShouldNotContain("wrong-secret");
    }

    [Fact]
    public async Task An_unknown_database_names_the_key_of_the_configuration()
    {
        Neo4jOptions options = await server.ReachAsync("runner");
        options.Database = "no-such";
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            runner.RunAsync(new CypherStatement("RETURN 1", Value(null)), Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Configuration);
        fault.Message.ShouldContain("PaperNotes:Neo4j:Database");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        using HttpCypherRunner runner = new(new Neo4jOptions { Uri = "http://127.0.0.1:9" }, NullLogger<HttpCypherRunner>.Instance);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(
            runner.RunAsync(new CypherStatement("RETURN 1", Value(null)), Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Unavailable);
        fault.Message.ShouldContain("PaperNotes:Neo4j:Uri");
    }

    private const string Endless =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count($value)";

    private static Dictionary<string, object?> Value(object? value) => new() { ["value"] = value };

    private async Task<HttpCypherRunner> RunnerAsync() =>
        new(await server.ReachAsync("runner"), NullLogger<HttpCypherRunner>.Instance);

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
