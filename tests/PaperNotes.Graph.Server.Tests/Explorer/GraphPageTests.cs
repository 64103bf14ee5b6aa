using System.Net;
using PaperNotes.Graph.Server.Explorer;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Explorer;

public sealed class GraphPageTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses => [.. GraphPage.Addresses];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_of_a_view_is_answered_with_the_page(string pattern)
    {
        string address = pattern.Replace('{', 'x').Replace('}', 'x');

        using HttpResponseMessage response = await server.Running.Client.GetAsync(address, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync(Token)).ShouldContain("""<script type="module" crossorigin src="/assets/index-""");
    }

    [Fact]
    public async Task What_the_start_says_is_there_before_its_script_runs_and_in_no_other_view()
    {
        string start = await server.Running.Client.GetStringAsync("/", Token);
        string view = await server.Running.Client.GetStringAsync("/list", Token);

        start.ShouldContain("How papers hang together");
        view.ShouldNotContain("How papers hang together");
        view.ShouldContain("""<link rel="modulepreload" crossorigin href="/assets/Views-""");
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/n")]
    [InlineData("/assets/nothing.js")]
    public async Task What_is_no_address_of_the_page_is_not_found(string address)
    {
        using HttpResponseMessage response = await server.Running.Client.GetAsync(address, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_with_a_hash_in_their_names_are_kept_for_ever()
    {
        string page = await server.Running.Client.GetStringAsync("/", Token);
        string script = page.Split("src=\"")
            .Select(rest => rest.Split('"')[0])
            .First(address => address.StartsWith("/assets/", StringComparison.Ordinal));

        using HttpResponseMessage response = await server.Running.Client.GetAsync(script, Token);

        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Fact]
    public async Task Its_policy_allows_neither_eval_nor_inline_scripts_nor_another_origin()
    {
        using HttpResponseMessage response = await server.Running.Client.GetAsync("/", Token);

        string policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'; ");
    }

    [Fact]
    public async Task A_server_built_without_Node_says_on_the_page_what_is_missing()
    {
        await using ServerProcess bare = await ServerProcess.StartAsync("--data", Path.Combine(Repository.Root, "seed"));

        string page = await bare.Client.GetStringAsync("/", Token);

        page.ShouldContain("<h1>The graph page is not installed</h1>");
    }
}
