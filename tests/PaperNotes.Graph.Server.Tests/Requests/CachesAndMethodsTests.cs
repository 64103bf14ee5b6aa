using System.Net;
using System.Net.Http.Headers;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

/// <summary>What caches and the less usual methods of HTTP are told.</summary>
public sealed class CachesAndMethodsTests(SeedServer server) : IClassFixture<SeedServer>
{
    private const string ByGet = "/graphql?query=%7B__typename%7D";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Client => server.Running.Client;

    [Theory]
    [InlineData(ByGet, "Accept, Accept-Encoding, Origin")]
    [InlineData("/graphql?sdl", "Accept, Accept-Encoding, Origin")]
    [InlineData("/export/papers.csv", "Accept-Encoding, Origin")]
    public async Task Vary_is_the_same_whoever_asks_and_whatever_the_answer(string address, string expected)
    {
        using HttpResponseMessage plain = await SendAsync(HttpMethod.Get, address);
        using HttpResponseMessage packed = await SendAsync(
            HttpMethod.Get, address, request => request.Headers.AcceptEncoding.ParseAdd("gzip"));
        using HttpResponseMessage head = await SendAsync(HttpMethod.Head, address);
        using HttpResponseMessage known = await SendAsync(HttpMethod.Get, address, request =>
        {
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            request.Headers.IfNoneMatch.Add(plain.Headers.ETag!);
        });

        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        foreach (HttpResponseMessage response in (HttpResponseMessage[])[plain, packed, head, known])
        {
            string.Join(", ", response.Headers.Vary).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://elsewhere.example")]
    [InlineData(null)]
    public async Task Vary_names_the_origin_once_whichever_it_is(string? origin)
    {
        await using RunningServer shared = await RunningServer.StartAsync(
            ("PaperNotes:Cors:Origins:0", "https://example.org"), ("PaperNotes:Cors:Origins:1", "https://example.net"));
        using HttpRequestMessage request = new(HttpMethod.Get, ByGet);
        request.Headers.TryAddWithoutValidation("Origin", origin);

        using HttpResponseMessage response = await shared.Client.SendAsync(request, Token);

        string.Join(", ", response.Headers.Vary).ShouldBe("Accept, Accept-Encoding, Origin");
    }

    [Theory]
    [InlineData(ByGet, HttpStatusCode.NotModified)]
    [InlineData("/graphql?sdl", HttpStatusCode.NotModified)]
    [InlineData("/export/papers.csv", HttpStatusCode.NotModified)]
    [InlineData("/graphql?query=%7Bnothing%7D", HttpStatusCode.OK)]
    public async Task Who_has_any_answer_gets_none_unless_it_is_an_error(string address, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await SendAsync(
            HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));

        response.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData(ByGet)]
    [InlineData("/graphql?sdl")]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/graphql/")]
    [InlineData("/graphql/bcp-config.json")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql/d/page.home")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/export/papers.csv")]
    public async Task Head_tells_what_get_would_without_a_body(string address)
    {
        using HttpResponseMessage head = await SendAsync(
            HttpMethod.Head, address, request => request.Headers.Accept.ParseAdd("text/html, */*;q=0.5"));
        using HttpResponseMessage get = await SendAsync(
            HttpMethod.Get, address, request => request.Headers.Accept.ParseAdd("text/html, */*;q=0.5"));

        (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType).ShouldBe(
            (get.StatusCode, get.Headers.ETag, get.Content.Headers.ContentType));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await head.Content.ReadAsByteArrayAsync(Token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/graphql", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/", "GET, HEAD, OPTIONS")]
    [InlineData("/graphql/schema.graphql", "GET, HEAD, OPTIONS")]
    [InlineData("/graphql/d/page.home", "GET, HEAD, OPTIONS")]
    [InlineData("/healthz", "GET, HEAD, OPTIONS")]
    [InlineData("/readyz", "GET, HEAD, OPTIONS")]
    [InlineData("/export/papers.csv", "GET, HEAD, OPTIONS")]
    public async Task Options_says_what_is_allowed(string address, string allowed)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Options, address);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        string.Join(", ", response.Content.Headers.Allow).ShouldBe(allowed);
    }

    [Fact]
    public async Task The_schema_is_a_file_of_its_own()
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "/graphql/schema.graphql");

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("schema.graphql");
        (await response.Content.ReadAsStringAsync(Token)).ShouldBe(await Client.GetStringAsync("/graphql?sdl", Token));
    }

    [Theory]
    [InlineData(8_192, HttpStatusCode.OK)]
    [InlineData(8_193, HttpStatusCode.RequestUriTooLong)]
    [InlineData(60_000, HttpStatusCode.RequestUriTooLong)]
    public async Task An_address_that_is_too_long_is_told_to_post(int length, HttpStatusCode expected)
    {
        string address = $"{ByGet}&x=".PadRight(length, 'x');

        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, address);

        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadAsStringAsync(Token)).ShouldBe(
            expected == HttpStatusCode.OK
                ? """{"data":{"__typename":"Query"}}"""
                : $$$"""{"errors":[{"message":"The address has {{{length}}} characters, but at most 8192 are read. Send the request by POST, or name its document by documentId.","extensions":{"code":"ADDRESS_TOO_LONG"}}]}"""
        );
    }

    [Fact]
    public async Task An_export_with_a_last_slash_is_none()
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "/export/papers.csv/");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mutation_by_head_is_refused_as_by_get()
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Head, "/graphql?query=mutation%7B__typename%7D");

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Action<HttpRequestMessage>? change = null)
    {
        using HttpRequestMessage request = new(method, address);
        change?.Invoke(request);
        return await Client.SendAsync(request, Token);
    }
}
