using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Explorer;

public sealed partial class BananaCakePopTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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
    public async Task The_page_takes_its_own_address_for_the_endpoint_reports_nothing_and_begins_with_all_operations()
    {
        JsonElement config = JsonDocument.Parse(await server.Running.Client.GetStringAsync("/graphql/bcp-config.json", Token)).RootElement;

        (config.GetProperty("useBrowserUrlAsEndpoint").GetBoolean(), config.GetProperty("disableTelemetry").GetBoolean()).ShouldBe(
            (true, true));
        string document = config.GetProperty("graphQLDocument").GetString()!;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql"))
        {
            string operation = OperationName().Match(await File.ReadAllTextAsync(file, Token)).Groups[1].Value;
            using HttpResponseMessage response = await server.Running.Client.PostAsJsonAsync(
                "/graphql", new { query = document, operationName = operation }, Token);
            (await response.Content.ReadAsStringAsync(Token)).ShouldStartWith("""{"data":{""");
        }
    }

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
    public async Task A_real_browser_loads_the_schema_and_shows_what_the_picture_in_README_shows()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), Token);
        string query = FirstQuery().Match(readme).Groups["query"].Value;
        string picture = Path.Combine(Repository.Root, "docs", "images", "banana-cake-pop.png");
        string shown = Path.ChangeExtension(picture, ".json");
        string screenshot = Path.Combine(Path.GetTempPath(), $"papernotes-{Guid.NewGuid():N}.png");

        string output = await Tool.NodeAsync(
            "browser", "page.mjs", [Tool.Chromium(), new Uri(server.Running.Address, "/graphql/").ToString(), query, screenshot]);

        JsonElement seen = JsonDocument.Parse(output, default).RootElement;
        seen.GetProperty("schema").GetBoolean().ShouldBeTrue();
        seen.GetProperty("first").GetString()!.ShouldContain("query AllVenues");
        seen.GetProperty("foreign").EnumerateArray().Select(address => address.GetString()).ShouldBeEmpty();
        seen.GetProperty("failed").EnumerateArray().Select(answer => answer.GetString()).ShouldBeEmpty();
        byte[] taken = await File.ReadAllBytesAsync(screenshot, Token);
        File.Delete(screenshot);
        Encoding.ASCII.GetString(taken, 1, 3).ShouldBe("PNG");
        string asked = JsonSerializer.Serialize(new { query, answer = seen.GetProperty("answer") }, s_indented) + "\n";
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            await File.WriteAllBytesAsync(picture, taken, Token);
            await File.WriteAllTextAsync(shown, asked, Token);
        }

        asked.ShouldBe(await File.ReadAllTextAsync(shown, Token), "The picture shows something else; PAPERNOTES_REWRITE=1 takes it anew.");
        readme.ShouldContain("(docs/images/banana-cake-pop.png)");
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstQuery();

    [GeneratedRegex("^query (\\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
