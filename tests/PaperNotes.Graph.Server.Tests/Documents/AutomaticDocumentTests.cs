using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PaperNotes.Graph.Server.Documents;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Documents;

/// <summary>Automatic persisted queries, in the requests that Apollo Client and urql send.</summary>
public sealed class AutomaticDocumentTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Client => server.Running.Client;

    /// <summary>The extensions of a request that names a document by its hash.</summary>
    public static object Named(string query, int version = 1) =>
        new { persistedQuery = new { version, sha256Hash = StoredDocuments.HashOf(query) } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_is_asked_for_once_and_found_by_its_hash_after_that(bool byGet)
    {
        string query = $"{{ first{byGet}: __typename }}";

        (await HashedAsync()).ShouldBe(
            (HttpStatusCode.OK, """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""")
        );
        (await PostAsync(new { query, extensions = Named(query) })).Body.ShouldBe($$$"""{"data":{"first{{{byGet}}}":"Query"}}""");
        (await HashedAsync()).ShouldBe((HttpStatusCode.OK, $$$"""{"data":{"first{{{byGet}}}":"Query"}}"""));

        Task<(HttpStatusCode, string)> HashedAsync() => byGet ? GetAsync(query) : PostAsync(new { extensions = Named(query) });
    }

    [Fact]
    public async Task Under_the_newer_media_type_a_document_that_is_not_known_is_400()
    {
        using HttpRequestMessage request = new(
            HttpMethod.Get, $"/graphql?extensions={Uri.EscapeDataString(JsonSerializer.Serialize(Named("{ never: __typename }")))}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));

        using HttpResponseMessage response = await Client.SendAsync(request, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Token)).ShouldContain("PersistedQueryNotFound");
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task A_hash_of_another_text_and_another_version_are_refused_and_nothing_is_kept()
    {
        (HttpStatusCode status, string mismatch) = await PostAsync(
            new { query = "{ a: __typename }", extensions = Named("{ victim: __typename }") });
        (_, string version) = await PostAsync(new { query = "{ a: __typename }", extensions = Named("{ a: __typename }", version: 2) });

        status.ShouldBe(HttpStatusCode.BadRequest);
        mismatch.ShouldContain("provided sha does not match query");
        version.ShouldContain("Unsupported persisted query version");
        (await PostAsync(new { extensions = Named("{ victim: __typename }") })).Body.ShouldContain("PersistedQueryNotFound");
    }

    [Fact]
    public async Task One_entry_of_a_batch_is_missed_and_the_others_are_answered()
    {
        (HttpStatusCode status, string body) = await PostAsync(
            new object[] { new { extensions = Named("{ missed: __typename }") }, new { query = "{ __typename }" } });

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldStartWith("""[{"errors":[{"message":"PersistedQueryNotFound",""");
        body.ShouldEndWith(""",{"data":{"__typename":"Query"}}]""");
    }

    [Fact]
    public async Task A_server_without_room_for_them_says_so_and_takes_texts()
    {
        await using RunningServer none = await RunningServer.StartAsync(("PaperNotes:Limits:AutomaticDocumentBytes", "0"));

        using HttpResponseMessage hashed = await none.Client.PostAsJsonAsync(
            "/graphql", new { extensions = Named("{ __typename }") }, Token);
        using HttpResponseMessage whole = await none.Client.PostAsJsonAsync(
            "/graphql", new { query = "{ __typename }", extensions = Named("{ __typename }") }, Token);

        (await hashed.Content.ReadAsStringAsync(Token)).ShouldContain("\"message\":\"PersistedQueryNotSupported\"");
        (await whole.Content.ReadAsStringAsync(Token)).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task However_many_come_they_take_no_more_memory_than_is_allowed_and_those_in_use_stay()
    {
        const int Limit = 50_000;
        await using RunningServer small = await RunningServer.StartAsync(("PaperNotes:Limits:AutomaticDocumentBytes", $"{Limit}"));
        RequestDocuments documents = small.Services.GetRequiredService<RequestDocuments>();
        const string Used = "{ used: __typename }";
        await KeepAsync(Used);
        for (int i = 0; i < 300; i++)
        {
            await KeepAsync($"{{ a{i}: __typename }} # {new string('x', 200)}");
            await FoundAsync(Used);
            documents.Bytes.ShouldBeLessThanOrEqualTo(Limit);
        }

        (await FoundAsync(Used)).ShouldBe(true);
        (await FoundAsync($"{{ a0: __typename }} # {new string('x', 200)}")).ShouldBe(false);
        await KeepAsync($"{{ __typename }} # {new string('x', 40_000)}");
        documents.Bytes.ShouldBeLessThanOrEqualTo(Limit);

        async Task KeepAsync(string query) =>
            (await small.Client.PostAsJsonAsync("/graphql", new { query, extensions = Named(query) }, Token)).Dispose();

        async Task<bool> FoundAsync(string query)
        {
            using HttpResponseMessage response = await small.Client.PostAsJsonAsync("/graphql", new { extensions = Named(query) }, Token);
            return !(await response.Content.ReadAsStringAsync(Token)).Contains("PersistedQueryNotFound", StringComparison.Ordinal);
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync<T>(T body)
    {
        using HttpResponseMessage response = await Client.PostAsJsonAsync("/graphql", body, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string query)
    {
        using HttpResponseMessage response = await Client.GetAsync(
            $"/graphql?extensions={Uri.EscapeDataString(JsonSerializer.Serialize(Named(query)))}", Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
