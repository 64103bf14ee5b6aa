using System.Net;
using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Explorer;

public sealed class BananaCakePopTests(SeedServer server) : IClassFixture<SeedServer>
{
    private const string Query = """
        {
          concept(key: "dpo") {
            name
            kind
            relatedMethods(first: 5) {
              method { name }
              score
              because { weight node { ... on Paper { title } } }
            }
          }
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/graphql", HttpStatusCode.Redirect)]
    [InlineData("/graphql/", HttpStatusCode.OK)]
    public async Task A_browser_is_led_to_the_page(string address, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");

        using HttpResponseMessage response = await server.Running.Client.SendAsync(request, Token);

        response.StatusCode.ShouldBe(status);
        response.Headers.Location?.ToString().ShouldBe("/graphql/");
    }

    [Fact]
    public async Task The_page_takes_its_own_address_for_the_endpoint() =>
        (await server.Running.Client.GetStringAsync("/graphql/bcp-config.json", Token)).ShouldBe("""{"useBrowserUrlAsEndpoint": true}""");

    [Fact]
    public async Task A_server_built_without_Node_answers_and_says_on_the_page_what_is_missing()
    {
        await using ServerProcess bare = await ServerProcess.StartAsync("--data", Path.Combine(Repository.Root, "seed"));
        using HttpRequestMessage request = new(HttpMethod.Get, "/graphql/");
        request.Headers.Accept.ParseAdd("text/html");

        using HttpResponseMessage page = await bare.Client.SendAsync(request, Token);
        string answer = await bare.Client.GetStringAsync("/graphql?query=%7B__typename%7D", Token);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync(Token)).ShouldContain("<h1>Banana Cake Pop is not installed</h1>");
        answer.ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task A_real_browser_loads_the_schema_and_runs_a_query_without_leaving_this_server()
    {
        string[] screenshot = Environment.GetEnvironmentVariable("PAPERNOTES_TEST_SCREENSHOT") is { Length: > 0 } path ? [path] : [];

        string output = await Tool.NodeAsync(
            "browser", "page.mjs", [Tool.Chromium(), new Uri(server.Running.Address, "/graphql/").ToString(), Query, .. screenshot]);

        JsonElement seen = JsonDocument.Parse(output, default).RootElement;
        seen.GetProperty("schema").GetBoolean().ShouldBeTrue();
        seen.GetProperty("foreign").EnumerateArray().Select(address => address.GetString()).ShouldBeEmpty();
        seen.GetProperty("failed").EnumerateArray().Select(answer => answer.GetString()).ShouldBeEmpty();
        seen.GetProperty("answer").GetProperty("data").GetProperty("concept").GetProperty("relatedMethods").GetArrayLength().ShouldBe(5);
    }
}
