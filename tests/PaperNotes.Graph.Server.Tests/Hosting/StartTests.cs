using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    private const string Broken = "nonsense\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-start-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(
        "PaperNotes:Store",
        "oracle",
        "papernotes: PaperNotes:Store is 'oracle', but must be embedded or neo4j. Set it as PaperNotes__Store, in appsettings.json or on the command line."
    )]
    [InlineData(
        "PaperNotes:Limits:BatchSize",
        "0",
        "papernotes: PaperNotes:Limits:BatchSize is '0', but must be from 1 to 1000. Set it as PaperNotes__Limits__BatchSize, in appsettings.json or on the command line."
    )]
    [InlineData(
        "PaperNotes:Limits:TimeoutSeconds",
        "-1",
        "papernotes: PaperNotes:Limits:TimeoutSeconds is '-1', but must be above 0 and at most 3600. Set it as PaperNotes__Limits__TimeoutSeconds, in appsettings.json or on the command line."
    )]
    [InlineData(
        "PaperNotes:Limits:Executing",
        "-1",
        "papernotes: PaperNotes:Limits:Executing is '-1', but must be from 0 to 1000. Set it as PaperNotes__Limits__Executing, in appsettings.json or on the command line."
    )]
    [InlineData(
        "PaperNotes:Limits:WaitingSeconds",
        "0",
        "papernotes: PaperNotes:Limits:WaitingSeconds is '0', but must be above 0 and at most 3600. Set it as PaperNotes__Limits__WaitingSeconds, in appsettings.json or on the command line."
    )]
    [InlineData(
        "PaperNotes:Limits:AnswerBytes",
        "10",
        "papernotes: PaperNotes:Limits:AnswerBytes is '10', but must be from 1024 to 1073741824. Set it as PaperNotes__Limits__AnswerBytes, in appsettings.json or on the command line."
    )]
    [InlineData(
        "PaperNotes:Cors:Origins:0",
        "example.org",
        "papernotes: PaperNotes:Cors:Origins is 'example.org', but must be origins like https://example.org, or * alone. Set it as PaperNotes__Cors__Origins, in appsettings.json or on the command line."
    )]
    public async Task A_wrong_setting_is_named_with_its_key(string key, string value, string message)
    {
        CommandException refused = await Should.ThrowAsync<CommandException>(() => RunningServer.StartAsync((key, value)));

        ($"papernotes: {refused.Message}", refused.ExitCode).ShouldBe((message, 2));
    }

    [Fact]
    public async Task A_setting_that_is_no_number_is_named_with_its_key()
    {
        CommandException refused = await Should.ThrowAsync<CommandException>(() =>
            RunningServer.StartAsync(("PaperNotes:Limits:BodyBytes", "much")));

        refused.Message.ShouldContain("PaperNotes:Limits:BodyBytes");
        refused.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_missing_or_empty_folder_ends_the_program_with_2_and_says_which()
    {
        string missing = Path.Combine(folder.FullName, "no-such");

        (await ServeAsync("--data", missing)).ShouldBe((2, $"papernotes: The data folder '{missing}' does not exist.\n"));
        (await ServeAsync("--data", folder.FullName)).ShouldBe(
            (
                2,
                $"papernotes: The data folder '{folder.FullName}' holds no facts: neither facts.jsonl nor notes (*.jsonl) nor area pages (*.index.json).\n"
            ));
    }

    [Fact]
    public async Task A_folder_of_which_nothing_can_be_read_ends_the_program_with_2()
    {
        Write("a.jsonl", Broken);

        (await ServeAsync("--data", folder.FullName)).ShouldBe((2,
            $"papernotes: nothing in the data folder '{folder.FullName}' can be read:\n  a.jsonl:1: not JSON (at byte 2)\n"));
    }

    [Fact]
    public async Task An_unreadable_line_is_left_out_or_refused_by_strict()
    {
        Write("a.jsonl", SomeNotes() + Broken);

        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", folder.FullName));
        (int code, string error) = await ServeAsync("--data", folder.FullName, "--strict");

        (await server.Client.GetStringAsync("/graphql?query=%7Bstats%7Bpapers%7D%7D", Token)).ShouldBe(
            """{"data":{"stats":{"papers":3}}}"""
        );
        code.ShouldBe(2);
        error.ShouldBe($"papernotes: the data folder '{folder.FullName}' is refused by --strict:\n  a.jsonl:4: not JSON (at byte 2)\n");
    }

    [Fact]
    public async Task A_malformed_topic_pattern_is_named_and_left_out_or_refused_by_strict()
    {
        Write("a.jsonl", SomeNotes());
        Write("topics.json", """{"topics": [{"name": "Broken", "patterns": ["(open\u001b[2J"]}]}""");

        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Data", folder.FullName));
        (int code, string error) = await ServeAsync("--data", folder.FullName, "--strict");

        (await server.Client.GetStringAsync("/graphql?query=%7Bstats%7Bpapers%7D%7D", Token)).ShouldBe(
            """{"data":{"stats":{"papers":3}}}"""
        );
        code.ShouldBe(2);
        error.ShouldStartWith(
            $"papernotes: the data folder '{folder.FullName}' is refused by --strict:\n  topics.json: topic broken: the pattern '(open\\u001b[2J' is no regular expression: "
        );
    }

    [Fact]
    public async Task An_address_in_use_ends_the_program_with_1_and_says_so()
    {
        await using RunningServer server = await RunningServer.StartAsync();

        ProcessStartInfo start = new(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "papernotes.dll"),
                "--data",
                Path.Combine(Repository.Root, "seed"),
                "--urls",
                server.Address.ToString(),
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process program = Process.Start(start)!;
        string[] written = await Task.WhenAll(program.StandardOutput.ReadToEndAsync(Token), program.StandardError.ReadToEndAsync(Token));
        await program.WaitForExitAsync(Token);

        program.ExitCode.ShouldBe(1);
        written[0].ShouldNotContain("Exception");
        written[1].ShouldStartWith("papernotes: the server cannot listen:");
    }

    [Fact]
    public async Task Health_and_readiness_are_told_apart()
    {
        await using RunningServer server = await RunningServer.StartAsync();

        (await server.Client.GetStringAsync("/healthz", Token)).ShouldBe("ok");
        (await server.Client.GetStringAsync("/readyz", Token)).ShouldStartWith("ready: graph ");
    }

    [Fact]
    public async Task A_database_that_never_answers_leaves_the_server_up_and_ends_requests_at_their_time_limit()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Store", "neo4j"),
            ("PaperNotes:Neo4j:Uri", $"http://{silent.LocalEndpoint}"),
            ("PaperNotes:Limits:TimeoutSeconds", "0.2"));
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ stats { papers } }"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");

        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await response.Content.ReadAsStringAsync(Token)).ShouldBe(
            """{"errors":[{"message":"The time limit of the request passed. Ask for less: smaller pages, fewer levels.","extensions":{"code":"TIMEOUT"}}]}"""
        );
        (await server.Client.GetStringAsync("/healthz", Token)).ShouldBe("ok");
    }

    [Fact]
    public async Task An_absent_database_leaves_the_server_up_but_not_ready()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        EndPoint address = closed.LocalEndpoint;
        closed.Stop();
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Store", "neo4j"), ("PaperNotes:Neo4j:Uri", $"http://{address}"));

        using HttpResponseMessage ready = await server.Client.GetAsync("/readyz", Token);

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(Token)).ShouldBe(
            "not ready: STORE_UNAVAILABLE. The graph's store cannot be reached now. Try again later.");
    }

    private static string SomeNotes() =>
        string.Concat(File.ReadLines(Path.Combine(Repository.Root, "seed", "CVPR2026.jsonl")).Take(3).Select(line => $"{line}\n"));

    private static async Task<(int Code, string Error)> ServeAsync(params string[] arguments)
    {
        StringWriter output = new();
        StringWriter error = new();
        int code = await CommandLine.RunAsync(["serve", .. arguments], output, error);
        return (code, error.ToString());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
