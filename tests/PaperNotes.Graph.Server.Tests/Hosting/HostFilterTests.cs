using System.Net;

namespace PaperNotes.Graph.Server.Tests.Hosting;

public sealed class HostFilterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("127.0.0.1", "LocalHost:80", true)]
    [InlineData("127.0.0.1", "notes.localhost", true)]
    [InlineData("127.0.0.1", "127.0.0.2:5000", true)]
    [InlineData("127.0.0.1", "[::1]:5000", true)]
    [InlineData("127.0.0.1", "evil.example", false)]
    [InlineData("127.0.0.1", "localhost.evil.example", false)]
    [InlineData("127.0.0.1", "192.0.2.1", false)]
    [InlineData("0.0.0.0", "graph.example.org", true)]
    public async Task A_server_that_only_this_machine_reaches_answers_to_this_machines_names(string address, string host, bool isAnswered)
    {
        await using RunningServer server = await RunningServer.StartAsync(("urls", $"http://{address}:0"));

        (await StatusAsync(server, host)).ShouldBe(isAnswered ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("graph.example.org", true)]
    [InlineData("www.example.net:8080", true)]
    [InlineData("localhost", false)]
    [InlineData("example.net", false)]
    public async Task A_server_answers_to_the_names_of_AllowedHosts_alone(string host, bool isAnswered)
    {
        await using RunningServer server = await RunningServer.StartAsync(("AllowedHosts", "graph.example.org; *.example.net"));

        (await StatusAsync(server, host)).ShouldBe(isAnswered ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Any_name_can_be_allowed()
    {
        await using RunningServer server = await RunningServer.StartAsync(("AllowedHosts", "*"));

        (await StatusAsync(server, "evil.example")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_refusal_has_a_code_and_says_what_to_do()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.Host = "evil.example";

        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);

        (await response.Content.ReadAsStringAsync(Token)).ShouldBe(
            """{"errors":[{"message":"This server does not answer to the name 'evil.example'. Ask it by another name, or have its operator add this one to AllowedHosts.","extensions":{"code":"HOST_NOT_ALLOWED"}}]}"""
        );
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string host)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"http://127.0.0.1:{server.Address.Port}/healthz"));
        request.Headers.Host = host;
        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);
        (await response.Content.ReadAsStringAsync(Token))
            .Contains("HOST_NOT_ALLOWED")
            .ShouldBe(response.StatusCode == HttpStatusCode.BadRequest);
        return response.StatusCode;
    }
}
