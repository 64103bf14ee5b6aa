using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Tests.Hosting;

/// <summary>What browsers are told about pages of other origins.</summary>
public sealed class CorsTests
{
    private const string Example = "https://example.org";
    private const string ByGet = "/graphql?query=%7B__typename%7D";

    private static readonly (string Key, string? Value) s_example = ("PaperNotes:Cors:Origins:0", Example);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("https://example.com", false)]
    public async Task Pages_of_configured_origins_may_ask_and_others_not(string origin, bool isAllowed)
    {
        await using RunningServer server = await RunningServer.StartAsync(s_example);

        using HttpResponseMessage response = await AskAsync(server.Client, HttpMethod.Get, ByGet, origin);

        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isAllowed);
    }

    [Theory]
    [InlineData("content-type")]
    [InlineData("authorization,content-type")]
    [InlineData("apollo-require-preflight,apollographql-client-name,apollographql-client-version")]
    [InlineData("graphql-preflight,x-requested-with,x-api-key,traceparent,cache-control")]
    public async Task A_page_may_send_the_headers_of_any_client_and_is_not_asked_again_for_two_hours(string headers)
    {
        await using RunningServer server = await RunningServer.StartAsync(s_example);

        using HttpResponseMessage response = await PreflightAsync(server.Client, headers);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (
            Sent(response, "Allow-Origin"),
            Sent(response, "Allow-Methods"),
            Sent(response, "Allow-Headers"),
            Sent(response, "Max-Age")).ShouldBe((Example, "GET,HEAD,POST", headers, "7200"));
        response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task Headers_credentials_and_times_are_what_the_configuration_says()
    {
        await using RunningServer server = await RunningServer.StartAsync(
            s_example,
            ("PaperNotes:Cors:Headers:0", "Authorization"),
            ("PaperNotes:Cors:ExposedHeaders:0", "X-Cache"),
            ("PaperNotes:Cors:Credentials", "true"),
            ("PaperNotes:Cors:MaxAgeSeconds", "5")
        );

        using HttpResponseMessage preflight = await PreflightAsync(server.Client, "x-other");
        using HttpResponseMessage export = await AskAsync(server.Client, HttpMethod.Get, "/export/venues.csv", Example);

        (Sent(preflight, "Allow-Headers"), Sent(preflight, "Allow-Credentials"), Sent(preflight, "Max-Age")).ShouldBe(
            ("Authorization", "true", "5"));
        Sent(export, "Expose-Headers")
            .ShouldBe("ETag,Retry-After,X-Request-Id,Content-Disposition,Accept-Ranges,Content-Range,Paper-Notes-Hint,X-Cache");
    }

    [Theory]
    [InlineData("https://example.com", null, true)]
    [InlineData("https://example.com", "same-origin", false)]
    [InlineData("https://example.org", null, false)]
    [InlineData("null", null, false)]
    [InlineData("https://example.com/%0aforged", null, false)]
    public async Task The_log_says_which_page_was_refused_and_what_to_set(string origin, string? site, bool isTold)
    {
        await using RunningServer server = await RunningServer.StartAsync(s_example);
        using LogLines log = Listen(server);

        using HttpResponseMessage response = await AskAsync(server.Client, HttpMethod.Get, ByGet, origin, ("Sec-Fetch-Site", site));

        string id = response.Headers.GetValues("X-Request-Id").Single();
        string line =
            $"Request {id}: a page of https://example.com asked, but may not read the answer. PaperNotes__Cors__Origins__0=https://example.com or --cors https://example.com lets it.";
        if (isTold)
        {
            // It is told when the answer is gone.
            (await log.NextAsync(id, Token)).ShouldBe(line);
            return;
        }

        using HttpResponseMessage later = await AskAsync(server.Client, HttpMethod.Get, ByGet, "https://later.example.com");
        (await log.UpToAsync("https://later.example.com", Token)).ShouldNotContain(told => told.Contains(id));
    }

    [Fact]
    public async Task The_log_says_which_headers_were_refused()
    {
        await using RunningServer server = await RunningServer.StartAsync(s_example, ("PaperNotes:Cors:Headers:0", "Content-Type"));
        using LogLines log = Listen(server);

        using HttpResponseMessage response = await PreflightAsync(server.Client, "content-type,x-api-key");

        (await log.NextAsync("x-api-key", Token)).ShouldContain(
            "a page may not send the headers x-api-key. PaperNotes__Cors__Headers__0 and so on");
    }

    [Theory]
    [InlineData(
        "PaperNotes:Cors:Credentials",
        "true",
        "PaperNotes:Cors:Credentials is 'True', but must be false where any origin may ask; name the origins.")]
    [InlineData("PaperNotes:Cors:Headers:0", "a, b", "PaperNotes:Cors:Headers is 'a, b', but must be names of headers, one an item.")]
    public async Task What_browsers_would_refuse_ends_the_start(string key, string value, string message)
    {
        CommandException refused = await Should.ThrowAsync<CommandException>(() =>
            RunningServer.StartAsync(("PaperNotes:Cors:Origins:0", "*"), (key, value)));

        refused.Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task The_command_line_adds_origins()
    {
        await using ServerProcess server = await ServerProcess.StartAsync("--cors", Example, "--cors", "https://example.net");

        foreach (string origin in (string[])[Example, "https://example.net"])
        {
            using HttpResponseMessage response = await AskAsync(server.Client, HttpMethod.Get, ByGet, origin);
            Sent(response, "Allow-Origin").ShouldBe(origin);
        }
    }

    private static Task<HttpResponseMessage> PreflightAsync(HttpClient client, string headers) =>
        AskAsync(
            client,
            HttpMethod.Options,
            "/graphql",
            Example,
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", headers));

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client, HttpMethod method, string address, string origin, params (string Name, string? Value)[] headers)
    {
        using HttpRequestMessage request = new(method, address);
        foreach ((string name, string? value) in headers.Append(("Origin", origin)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, Token);
    }

    private static string Sent(HttpResponseMessage response, string header) =>
        string.Join(", ", response.Headers.GetValues($"Access-Control-{header}"));

    private static LogLines Listen(RunningServer server)
    {
        LogLines log = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }
}
