using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class GraphEndpointTests(SeedServer server) : IClassFixture<SeedServer>
{
    private const string Typename = """{"query":"{ __typename }"}""";
    private const string TypenameAnswer = """{"data":{"__typename":"Query"}}""";
    private const string ByGet = "/graphql?query=%7B__typename%7D";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Client => server.Running.Client;

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json, application/json", "application/graphql-response+json")]
    [InlineData("application/json, application/graphql-response+json", "application/json")]
    [InlineData("*/*, application/json;q=0", "application/graphql-response+json")]
    public async Task The_answer_has_the_media_type_that_the_client_prefers(string? accept, string expected)
    {
        using HttpResponseMessage response = await PostAsync(Typename, accept);

        (await BodyAsync(response)).ShouldBe((HttpStatusCode.OK, TypenameAnswer));
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{expected}; charset=utf-8");
    }

    [Fact]
    public async Task Titles_of_any_script_come_as_they_are()
    {
        using HttpResponseMessage response = await PostAsync(
            """{"query":"{ search(query: \"<图像&'𝕏\", first: 1) { query } unknown }"}""",
            null
        );

        (await response.Content.ReadAsStringAsync(Token)).ShouldNotContain("\\u");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json;charset=utf-16")]
    [InlineData("application/*;q=0")]
    public async Task Who_takes_neither_media_type_is_told_so(string accept)
    {
        using HttpResponseMessage response = await PostAsync(Typename, accept);

        (await BodyAsync(response)).ShouldBe((HttpStatusCode.NotAcceptable, Error(
            "NOT_ACCEPTABLE", "Answers come as application/graphql-response+json or application/json in UTF-8. Accept one of them.")));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_that_is_not_JSON_in_UTF8_is_refused(string contentType)
    {
        using HttpResponseMessage response = await PostAsync(Typename, null, contentType);

        (await BodyAsync(response)).ShouldBe((HttpStatusCode.UnsupportedMediaType, Error(
            "MEDIA_TYPE_UNSUPPORTED", "The body must be JSON in UTF-8, uncompressed. Send Content-Type: application/json.")));
    }

    [Theory]
    [InlineData("{", "JSON_MALFORMED")]
    [InlineData("", "JSON_MALFORMED")]
    [InlineData("1", "BAD_REQUEST")]
    [InlineData("{}", "BAD_REQUEST")]
    [InlineData("""{"query":1}""", "BAD_REQUEST")]
    [InlineData("""{"query":"\ud800"}""", "JSON_MALFORMED")]
    [InlineData("""{"query":"{a}","variables":1}""", "BAD_REQUEST")]
    [InlineData("[]", "BATCH_EMPTY")]
    [InlineData("[1]", "BAD_REQUEST")]
    public async Task A_malformed_request_is_400_with_a_code_whatever_the_client_accepts(string body, string code)
    {
        foreach (string accept in (string[])["application/json", "application/graphql-response+json"])
        {
            using HttpResponseMessage response = await PostAsync(body, accept);

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await response.Content.ReadAsStringAsync(Token)).ShouldContain($"\"code\":\"{code}\"");
            response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        }
    }

    [Theory]
    [InlineData("DELETE", "GET, HEAD, OPTIONS, POST")]
    [InlineData("PUT", "GET, HEAD, OPTIONS, POST")]
    public async Task Other_methods_are_405_and_told_what_is_allowed(string method, string allowed)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), "/graphql");

        using HttpResponseMessage response = await Client.SendAsync(request, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        string.Join(", ", response.Content.Headers.Allow).ShouldBe(allowed);
    }

    [Fact]
    public async Task Get_runs_queries_only_and_says_so_each_time()
    {
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage response = await Client.GetAsync("/graphql?query=mutation%7B__typename%7D", Token);

            (await BodyAsync(response)).ShouldBe((HttpStatusCode.MethodNotAllowed, Error(
                "QUERIES_ONLY", "GET only runs queries. Send other operations by POST.")));
            response.Content.Headers.Allow.ShouldBe(["POST"]);
        }
    }

    [Fact]
    public async Task Get_takes_variables_and_an_operation_name()
    {
        const string Query = "query A { a: __typename } query B($name: String!) { __type(name: $name) { name } }";

        using HttpResponseMessage response = await Client.GetAsync(
            $"/graphql?query={Uri.EscapeDataString(Query)}&operationName=B&variables={Uri.EscapeDataString("""{"name":"Paper"}""")}",
            Token
        );

        (await BodyAsync(response)).ShouldBe((HttpStatusCode.OK, """{"data":{"__type":{"name":"Paper"}}}"""));
    }

    [Fact]
    public async Task A_batch_is_answered_in_its_order()
    {
        using HttpResponseMessage response = await PostAsync(
            """[{"query":"{ a: __typename }"},{"query":"{ nothing }"},{"query":"{ c: __typename }"}]""",
            null
        );

        string body = await response.Content.ReadAsStringAsync(Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body.ShouldStartWith("""[{"data":{"a":"Query"}},{"errors":[""");
        body.ShouldEndWith(""",{"data":{"c":"Query"}}]""");
    }

    [Fact]
    public async Task A_batch_over_the_limit_is_refused_whole()
    {
        using HttpResponseMessage response = await PostAsync($"[{string.Join(',', Enumerable.Repeat(Typename, 11))}]", null);

        (await BodyAsync(response)).ShouldBe((HttpStatusCode.BadRequest, Error(
            "BATCH_TOO_LARGE", "The batch holds 11 requests, but at most 10 can be sent at once. Send 10 or fewer.")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_413(bool isChunked)
    {
        using HttpResponseMessage response = await TooLargeAsync(isChunked);

        (await BodyAsync(response)).ShouldBe((HttpStatusCode.RequestEntityTooLarge, Error(
            "BODY_TOO_LARGE", "The body is larger than 1048576 bytes. Send less at once.")));
        response.Headers.ConnectionClose.ShouldBe(true);
    }

    // RFC 9112, 9.6: a client that still writes when the server closes may lose the answer; then it asks again.
    private async Task<HttpResponseMessage> TooLargeAsync(bool isChunked, int attempts = 10)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent(new string(' ', 1024 * 1024) + Typename),
        };
        request.Headers.TransferEncodingChunked = isChunked;
        try
        {
            return await Client.SendAsync(request, Token);
        }
        catch (HttpRequestException exception) when (exception.InnerException is IOException && attempts > 1)
        {
            return await TooLargeAsync(isChunked, attempts - 1);
        }
    }

    [Fact]
    public async Task A_known_answer_to_get_is_304_and_another_question_is_not()
    {
        using HttpResponseMessage first = await Client.GetAsync(ByGet, Token);
        using HttpResponseMessage again = await GetIfNotAsync(ByGet, first.Headers.ETag!);
        using HttpResponseMessage other = await GetIfNotAsync("/graphql?query=%7Ba%3A__typename%7D", first.Headers.ETag!);

        (await BodyAsync(again)).ShouldBe((HttpStatusCode.NotModified, ""));
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await BodyAsync(other)).ShouldBe((HttpStatusCode.OK, """{"data":{"a":"Query"}}"""));
    }

    [Fact]
    public async Task Errors_are_not_stored()
    {
        using HttpResponseMessage response = await Client.GetAsync("/graphql?query=%7Bnothing%7D", Token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (response.Headers.ETag, response.Headers.CacheControl!.ToString()).ShouldBe((null, "no-store"));
    }

    [Fact]
    public async Task The_schema_is_what_the_repository_holds()
    {
        string schema = await Client.GetStringAsync("/graphql?sdl", Token);

        schema.ShouldBe(await File.ReadAllTextAsync(Path.Combine(Testing.Repository.Root, "schema", "schema.graphql"), Token));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_and_exports_are_compressed_for_who_wants_it(string encoding)
    {
        foreach (string address in (string[])[ByGet, "/export/papers.csv", "/export/papers.ndjson", "/export/graph.graphml", "/graphql?sdl"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd(encoding);

            using HttpResponseMessage response = await Client.SendAsync(request, Token);

            (address, response.StatusCode, string.Join(',', response.Content.Headers.ContentEncoding)).ShouldBe(
                (address, HttpStatusCode.OK, encoding));
        }
    }

    private static StringContent JsonContent(string body) => new(body, Encoding.UTF8, "application/json");

    private static string Error(string code, string message) =>
        $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"{{{code}}}"}}]}""";

    private static async Task<(HttpStatusCode, string)> BodyAsync(HttpResponseMessage response) =>
        (response.StatusCode, await response.Content.ReadAsStringAsync(Token));

    private async Task<HttpResponseMessage> GetIfNotAsync(string address, EntityTagHeaderValue tag)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await Client.SendAsync(request, Token);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept, string contentType = "application/json")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = JsonContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await Client.SendAsync(request, Token);
    }
}
