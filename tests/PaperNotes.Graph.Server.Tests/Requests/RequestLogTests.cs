using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class RequestLogTests
{
    private const string Secret = "hydrangea";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_limit_refuses_is_one_line_with_its_name_its_size_and_no_text_of_it()
    {
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Limits:BodyBytes", "1024"));
        using LogLines log = Listen(server);
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = Body(Secret, 2_000) };
        request.Headers.Add("X-Request-Id", "proxy-7.a");

        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);

        response.Headers.GetValues("X-Request-Id").ShouldBe(["proxy-7.a"]);
        IReadOnlyList<string> lines = await log.UpToAsync("BODY_TOO_LARGE", Token);
        lines.ShouldHaveSingleItem().ShouldStartWith("Request proxy-7.a of 2000 bytes was refused with BODY_TOO_LARGE after ");
        lines[0].ShouldNotContain(Secret);
    }

    [Fact]
    public async Task A_flood_of_refusals_is_a_few_lines()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Limits:BodyBytes", "1024"), ("PaperNotes:Limits:BatchSize", "1"));
        using LogLines log = Listen(server);
        string batch = "[{\"query\":\"{a}\"},{\"query\":\"{a}\"}]";

        for (int i = 0; i < 300; i++)
        {
            using HttpResponseMessage refused = await server.Client.PostAsync(
                "/graphql", new StringContent(batch, System.Text.Encoding.UTF8, "application/json"), Token);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using HttpResponseMessage last = await server.Client.PostAsync("/graphql", Body(Secret, 2_000), Token);
        IReadOnlyList<string> lines = await log.UpToAsync("BODY_TOO_LARGE", Token);
        // Ten of a kind in a second; 300 requests take some seconds where all tests run at once.
        lines.Count.ShouldBeLessThan(200);
        lines[0].ShouldContain("BATCH_TOO_LARGE");
    }

    [Fact]
    public async Task A_request_that_ran_out_of_time_is_one_line()
    {
        using SilentDatabase database = new();
        await using RunningServer server = await database.ServeAsync(("TimeoutSeconds", "0.5"));
        using LogLines log = Listen(server);

        using HttpResponseMessage late = await AskAsync(server, Token);

        string line = await log.NextAsync("time limit", Token);
        line.ShouldStartWith($"Request {late.Headers.GetValues("X-Request-Id").Single()} of 32 bytes was ended at the time limit after ");
        line.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_slow_request_is_one_line_that_says_how_long_it_took()
    {
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Limits:SlowSeconds", "0.000001"));
        using LogLines log = Listen(server);

        using HttpResponseMessage slow = await AskAsync(server, Token);

        slow.StatusCode.ShouldBe(HttpStatusCode.OK);
        string line = await log.NextAsync("was slow", Token);
        line.ShouldMatch($"^Request {slow.Headers.GetValues("X-Request-Id").Single()} of 32 bytes was slow: [0-9]+ ms\\.$");
    }

    [Fact]
    public async Task A_request_that_is_not_slow_is_no_line()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Limits:SlowSeconds", "3600"), ("PaperNotes:Limits:BodyBytes", "1024"));
        using LogLines log = Listen(server);

        using HttpResponseMessage quick = await AskAsync(server, Token);
        using HttpResponseMessage refused = await server.Client.PostAsync("/graphql", Body(Secret, 2_000), Token);

        quick.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await log.UpToAsync("BODY_TOO_LARGE", Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_request_whose_client_left_is_one_line()
    {
        using SilentDatabase database = new();
        await using RunningServer server = await database.ServeAsync(("TimeoutSeconds", "600"), ("Executing", "1"), ("Waiting", "0"));
        using LogLines log = Listen(server);
        using CancellationTokenSource leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);

        // When the one is refused, the other has its place.
        Task<HttpResponseMessage>[] asked = [AskAsync(server, leaving.Token), AskAsync(server, leaving.Token)];
        using HttpResponseMessage refused = await await Task.WhenAny(asked);
        await leaving.CancelAsync();

        (await log.NextAsync("its client left", Token)).ShouldContain(" of 32 bytes was ended after ");
    }

    [Theory]
    [InlineData("with blank")]
    [InlineData("semi;colon")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg")]
    public async Task A_name_that_cannot_stand_in_a_log_line_is_replaced_by_one_of_our_own(string given)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/healthz");
        request.Headers.TryAddWithoutValidation("X-Request-Id", given);

        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);

        string id = response.Headers.GetValues("X-Request-Id").Single();
        id.ShouldNotBe(given);
        id.ShouldMatch("^[A-Za-z0-9:._-]{1,64}$");
    }

    [Fact]
    public async Task While_the_database_is_away_clients_learn_a_code_and_no_address_and_the_log_keeps_silent_about_each_request()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        string address = closed.LocalEndpoint.ToString()!;
        closed.Stop();
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Store", "neo4j"), ("PaperNotes:Neo4j:Uri", $"http://{address}"), ("PaperNotes:Limits:BodyBytes", "1024"));
        using LogLines log = Listen(server);

        for (int i = 0; i < 20; i++)
        {
            foreach (string path in (string[])["/graphql?query=%7Bstats%7Bpapers%7D%7D", "/export/papers.csv", "/readyz"])
            {
                using HttpResponseMessage response = await server.Client.GetAsync(path, Token);
                string body = await response.Content.ReadAsStringAsync(Token);

                body.ShouldContain("STORE_UNAVAILABLE");
                body.ShouldContain("The graph's store cannot be reached now. Try again later.");
                body.ShouldNotContain(address.Split(':')[1]);
                body.ShouldNotContain("PaperNotes");
            }
        }

        using HttpResponseMessage last = await server.Client.PostAsync("/graphql", Body(Secret, 2_000), Token);
        IReadOnlyList<string> lines = await log.UpToAsync("BODY_TOO_LARGE", Token);
        lines.Count.ShouldBeLessThan(10);
        lines.ShouldAllBe(line => line.Length < 400 && !line.Contains("   at "));
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningServer server, CancellationToken cancellationToken) =>
        await server.Client.PostAsync(
            "/graphql",
            new StringContent("""{"query":"{ stats { papers } }"}""", System.Text.Encoding.UTF8, "application/json"),
            cancellationToken
        );

    private static StringContent Body(string text, int bytes) =>
        new(text + new string(' ', bytes - text.Length), System.Text.Encoding.UTF8, "application/json");

    private static LogLines Listen(RunningServer server)
    {
        LogLines log = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }
}
