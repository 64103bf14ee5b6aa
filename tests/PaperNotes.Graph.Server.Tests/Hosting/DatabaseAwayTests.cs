using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>The server over a real database that comes late, goes, and comes back.</summary>
public sealed class DatabaseAwayTests(Neo4jServer database) : IClassFixture<Neo4jServer>
{
    private const int Pages = 5;

    private static readonly GraphContent Content = GraphBuilder.Build(GeneratedFacts.Of(0, 40));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_starts_before_its_database_answers_once_that_is_there()
    {
        InstalledNeo4j neo4j = await database.ControlAsync();
        string[] expected = await ExpectedAsync();
        await neo4j.StopAsync();
        await using RunningServer server = await StartAsync();

        using HttpResponseMessage before = await server.Client.GetAsync("/readyz", Token);
        string fault = await AskAsync(server, 0);
        await neo4j.StartAsync();
        await UntilAsync(server, HttpStatusCode.OK);
        string answer = await AskAsync(server, 0);

        before.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        CodesOf(fault).Distinct().ShouldBe(["STORE_UNAVAILABLE"]);
        answer.ShouldBe(expected[0]);
    }

    [Fact]
    public async Task A_database_stopped_and_started_under_traffic_gives_STORE_UNAVAILABLE_and_whole_answers_and_nothing_else()
    {
        InstalledNeo4j neo4j = await database.ControlAsync();
        string[] expected = await ExpectedAsync();
        await using RunningServer server = await StartAsync();
        await UntilAsync(server, HttpStatusCode.OK);
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        int faults = 0;
        Task[] clients = [.. Enumerable.Range(0, 4).Select(client => Task.Run(async () =>
        {
            for (int page = client; !enough.IsCancellationRequested; page = (page + 1) % Pages)
            {
                string body = await AskAsync(server, page);
                if (body != expected[page])
                {
                    CodesOf(body).Distinct().ShouldBe(["STORE_UNAVAILABLE"]);
                    Interlocked.Increment(ref faults);
                }
            }
        }, Token))];

        await neo4j.StopAsync();
        await UntilAsync(server, HttpStatusCode.ServiceUnavailable);
        await neo4j.StartAsync();
        await UntilAsync(server, HttpStatusCode.OK);
        await enough.CancelAsync();
        await Task.WhenAll(clients);

        faults.ShouldBeGreaterThan(0);
        foreach (int page in Enumerable.Range(0, Pages))
        {
            (await AskAsync(server, page)).ShouldBe(expected[page]);
        }
    }

    private async Task<RunningServer> StartAsync()
    {
        Neo4jOptions options = await database.ReachAsync("papernotes");
        return await RunningServer.StartAsync(
            ("PaperNotes:Store", "neo4j"),
            ("PaperNotes:Neo4j:Uri", options.Uri),
            ("PaperNotes:Neo4j:User", options.User),
            ("PaperNotes:Neo4j:Password", options.Password),
            // A database that starts on a busy machine may hold a request for long; how long a request may take is not what is tested.
            ("PaperNotes:Neo4j:Timeout", "300"),
            ("PaperNotes:Limits:TimeoutSeconds", "300"),
            ("Logging:LogLevel:Default", "None"));
    }

    /// <summary>The answers of a server whose database is there.</summary>
    private async Task<string[]> ExpectedAsync()
    {
        Neo4jOptions options = await database.ReachAsync("papernotes");
        using HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        await new Neo4jWriter(runner, options).ReplaceAsync(FactSet.Empty, Content, null, Token);
        await using RunningServer server = await StartAsync();
        await UntilAsync(server, HttpStatusCode.OK);
        List<string> answers = [];
        for (int page = 0; page < Pages; page++)
        {
            string body = await AskAsync(server, page);
            body.ShouldStartWith("{\"data\":");
            body.ShouldContain($"\"totalCount\":{Content.Papers.Count}");
            answers.Add(body);
        }

        return [.. answers];
    }

    private static async Task<string> AskAsync(RunningServer server, int page)
    {
        string query =
            $"{{ papers(first: {page + 5}) {{ totalCount nodes {{ key title venue {{ key }} relatedPapers(first: 2) {{ score paper {{ key }} }} }} }} }}";
        using HttpRequestMessage request = new(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static string[] CodesOf(string body)
    {
        using JsonDocument answer = JsonDocument.Parse(body);
        return
        [
            .. answer.RootElement.GetProperty("errors")
                .EnumerateArray()
                .Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!),
        ];
    }

    // A server looks for the current graph twice a second at most.
    private static async Task UntilAsync(RunningServer server, HttpStatusCode status)
    {
        HttpStatusCode found;
        do
        {
            using HttpResponseMessage ready = await server.Client.GetAsync("/readyz", Token);
            found = ready.StatusCode;
            await Task.Delay(TimeSpan.FromMilliseconds(100), Token);
        }
        while (found != status);
    }
}
