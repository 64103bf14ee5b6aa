using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Transport;

/// <summary>What the operator is told of a fault, what anybody, and what the log.</summary>
public sealed class FaultTests(Neo4jServer server)
{
    private static readonly CypherStatement s_one = new("RETURN 1", new Dictionary<string, object?>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", GraphStoreFault.Unavailable, "takes no logins for some seconds", 5)]
    [InlineData("Neo.ClientError.Security.Unauthorized", GraphStoreFault.Configuration, "PaperNotes:Neo4j:Password is refused by", 1)]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", GraphStoreFault.Configuration, "must be changed there", 1)]
    [InlineData(
        "Neo.ClientError.Database.DatabaseNotFound", GraphStoreFault.Configuration, "PaperNotes:Neo4j:Database names 'neo4j', which", 1)]
    [InlineData("Neo.DatabaseError.Statement.ExecutionFailed", GraphStoreFault.Data, "will again until that is mended", 1)]
    [InlineData("Neo.DatabaseError.General.IndexCorruptionDetected", GraphStoreFault.Data, "will again until that is mended", 1)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", GraphStoreFault.Unavailable, "DatabaseUnavailable", 5)]
    [InlineData("Neo.DatabaseError.General.UnknownError", GraphStoreFault.Unavailable, "its log says what is wrong", 1)]
    [InlineData("N/A", GraphStoreFault.Unavailable, "needs Bolt (server.bolt.enabled)", 1)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", GraphStoreFault.Unavailable, "MemoryPoolOutOfMemoryError", 1)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", GraphStoreFault.Timeout, "db.transaction.timeout", 1)]
    public async Task An_error_of_the_database_is_told_to_the_operator_with_what_to_do_and_to_others_without_names(
        string code, GraphStoreFault kind, string told, int attempts)
    {
        using CountingDatabase database = new() { Answer = $$"""{"errors":[{"code":"{{code}}","message":"inner words"}]}""" };
        using HttpCypherRunner runner = new(
            new Neo4jOptions { Uri = database.Uri, Password = "secret" }, NullLogger<HttpCypherRunner>.Instance);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(s_one, Token).AsTask());

        fault.Fault.ShouldBe(kind);
        fault.Message.ShouldContain(told);
        fault.Message.ShouldNotContain("inner words");
        fault.Message.Contains("try again later", StringComparison.Ordinal)
            .ShouldBe(code.StartsWith("Neo.TransientError.", StringComparison.Ordinal));
        foreach (string inner in (string[])["127.0.0.1", "PaperNotes", "Neo", "secret", "inner words"])
        {
            fault.PublicMessage.ShouldNotContain(inner);
        }

        database.Statements.ShouldBe(attempts);
    }

    [Fact]
    public async Task A_login_lock_that_ends_is_not_noticed()
    {
        using CountingDatabase database = new()
        {
            Answer = """{"errors":[{"code":"Neo.ClientError.Security.AuthenticationRateLimit","message":""}]}""",
        };
        using HttpCypherRunner runner = new(new Neo4jOptions { Uri = database.Uri }, NullLogger<HttpCypherRunner>.Instance);

        Task<CypherResult> call = runner.RunAsync(s_one, Token).AsTask();
        await database.UntilAsync(database => database.Statements == 1);
        database.Answer = CountingDatabase.One;

        (await call).Only.AsInt().ShouldBe(1);
    }

    [Fact]
    public async Task A_password_that_was_not_given_is_told_as_such()
    {
        Neo4jOptions options = await server.ReachAsync("faults");
        options.Password = null;
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(s_one, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Configuration);
        fault.Message.ShouldBe(
            $"PaperNotes:Neo4j:Password is not set, and {options.Uri} asks for one; set it (PaperNotes__Neo4j__Password in the environment), or PaperNotes:Neo4j:Token."
        );
    }

    [Fact]
    public async Task The_port_of_bolt_is_told_from_a_database_that_is_away()
    {
        InstalledNeo4j database = await server.ControlAsync();
        string bolt = database.Bolt;
        using HttpCypherRunner runner = new(new Neo4jOptions { Uri = bolt }, NullLogger<HttpCypherRunner>.Instance);

        GraphStoreException fault = await Should.ThrowAsync<GraphStoreException>(runner.RunAsync(s_one, Token).AsTask());

        fault.Fault.ShouldBe(GraphStoreFault.Configuration);
        fault.Message.ShouldBe(
            $"PaperNotes:Neo4j:Uri leads to {bolt.Replace("neo4j", "http", StringComparison.Ordinal)}, which is Bolt's port; give the one of HTTP "
            + "(server.http.listen_address, 7474 unless changed): neo4j://127.0.0.1:7474.");
    }

    [Fact]
    public async Task A_database_that_goes_and_comes_back_is_one_line_each_whatever_the_number_of_requests()
    {
        LogLines lines = new();
        using CountingDatabase first = new();
        using HttpCypherRunner runner = new(new Neo4jOptions { Uri = first.Uri }, lines);
        await runner.RunAsync(s_one, Token);
        lines.Texts.ShouldBeEmpty();

        first.Dispose();
        foreach (Task<CypherResult> call in (Task<CypherResult>[])
                [.. Enumerable.Range(0, 50).Select(_ => runner.RunAsync(s_one, Token).AsTask())])
        {
            (await Should.ThrowAsync<GraphStoreException>(call)).Fault.ShouldBe(GraphStoreFault.Unavailable);
        }

        lines.Texts.ShouldBe([
            $"The database went away; requests fail until it is back. Neo4j at {first.Uri} cannot be reached; try again later, or check PaperNotes:Neo4j:Uri.",
        ]);
        using CountingDatabase second = new(first.Port);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => runner.RunAsync(s_one, Token).AsTask()));

        lines.Texts.Count.ShouldBe(2);
        lines.Texts.Last().ShouldStartWith("The database is back; it was away for ");
        lines.Exceptions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0", "00:00:30", "00:01:00", "PaperNotes:Neo4j:Connections is 0; it must be 1 to 1,000.")]
    [InlineData("1001", "00:00:30", "00:01:00", "PaperNotes:Neo4j:Connections is 1001; it must be 1 to 1,000.")]
    [InlineData("6", "30", "00:01:00", "PaperNotes:Neo4j:Timeout is 30.00:00:00; it must be a time above 0 and at most an hour.")]
    [InlineData("6", "0", "00:01:00", "PaperNotes:Neo4j:Timeout is 00:00:00; it must be a time above 0 and at most an hour.")]
    [InlineData("6", "00:00:30", "60", "PaperNotes:Neo4j:KeepReplaced is 60.00:00:00; it must be a time of at most a day.")]
    public void A_setting_out_of_its_range_is_refused_with_the_range(string connections, string timeout, string kept, string message)
    {
        Neo4jOptions options = new()
        {
            Connections = int.Parse(connections, System.Globalization.CultureInfo.InvariantCulture),
            Timeout = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture),
            KeepReplaced = TimeSpan.Parse(kept, System.Globalization.CultureInfo.InvariantCulture),
        };

        GraphStoreException fault = Should.Throw<GraphStoreException>(() =>
            new HttpCypherRunner(options, NullLogger<HttpCypherRunner>.Instance));

        fault.Fault.ShouldBe(GraphStoreFault.Configuration);
        fault.Message.ShouldBe(message);
    }

    private sealed class LogLines : ILogger<HttpCypherRunner>
    {
        public ConcurrentQueue<string> Texts { get; } = [];

        public ConcurrentQueue<Exception> Exceptions { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Texts.Enqueue(formatter(state, exception));
            if (exception is not null)
            {
                Exceptions.Enqueue(exception);
            }
        }
    }
}
