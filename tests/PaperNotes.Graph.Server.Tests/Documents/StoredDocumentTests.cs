using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PaperNotes.Graph.Server.Documents;
using PaperNotes.Graph.Server.Errors;
using PaperNotes.Graph.Server.Tests.Commands;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Documents;

/// <summary>
/// Documents that clients name: from files, and from the manifests that the Relay compiler, graphql-codegen and Apollo's tool write.
/// </summary>
public sealed class StoredDocumentTests(SeedServer server) : IClassFixture<SeedServer>
{
    private const string Text = "query One($name: String!) { __type(name: $name) { name } }";
    private const string Answer = """{"data":{"__type":{"name":"Paper"}}}""";
    private const string Variables = """{"name":"Paper"}""";

    private static readonly string s_hash = StoredDocuments.HashOf(Text);

    private static readonly string s_home = Path.Combine(Repository.Root, "schema", "operations", "page", "home.graphql");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_hash_is_that_of_the_specification_s_example() =>
        StoredDocuments.HashOf("query($id:ID!){user(id:$id){name}}")
            .ShouldBe("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b");

    [Theory]
    [InlineData("documentId", "page.home")]
    [InlineData("id", "page.home")]
    [InlineData("doc_id", "page.home")]
    [InlineData("documentId", null)]
    [InlineData("id", null)]
    public async Task What_comes_with_the_program_is_named_by_get_and_by_post(string member, string? id)
    {
        id ??= $"sha256:{StoredDocuments.HashOf(await File.ReadAllTextAsync(s_home, Token))}";

        string got = await server.Running.Client.GetStringAsync($"/graphql?{member}={id}", Token);
        using HttpResponseMessage posted = await server.Running.Client.PostAsJsonAsync(
            "/graphql", new Dictionary<string, string> { [member] = id }, Token);

        got.ShouldStartWith("""{"data":{""");
        (await posted.Content.ReadAsStringAsync(Token)).ShouldBe(got);
    }

    [Theory]
    [InlineData("relay.json", """{"abc123":"TEXT"}""", "abc123")]
    [InlineData("persisted-documents.json", """{"HASH":"TEXT"}""", "HASH")]
    [InlineData("persisted-documents.json", """{"HASH":"TEXT"}""", "sha256:HASH")]
    [InlineData(
        "manifest.json",
        """{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"one","name":"One","type":"query","body":"TEXT"}]}""",
        "one"
    )]
    [InlineData("deeper/one.gql", "TEXT", "deeper.one")]
    public async Task A_folder_s_documents_are_found_by_what_its_files_call_them_and_by_their_hash(string file, string content, string id)
    {
        using CommandFolder folder = new();
        Write(folder, file, content);
        await using RunningServer own = await RunningServer.StartAsync(("PaperNotes:Documents:Folder", folder.At()));

        foreach (string name in (string[])[id.Replace("HASH", s_hash, StringComparison.Ordinal), s_hash])
        {
            (await own.Client.GetStringAsync($"/graphql?documentId={name}&variables={Uri.EscapeDataString(Variables)}", Token)).ShouldBe(
                Answer);
        }
    }

    [Theory]
    [InlineData("""{"one":1}""", "it is no manifest: an object of ids and texts, or one of Apollo's.")]
    [InlineData("""{"format":"apollo-persisted-query-manifest"}""", "it is no manifest: an object of ids and texts, or one of Apollo's.")]
    [InlineData("[]", "it is no manifest: an object of ids and texts, or one of Apollo's.")]
    [InlineData("{", "it is no manifest: an object of ids and texts, or one of Apollo's.")]
    public async Task A_file_that_is_no_manifest_ends_the_start(string content, string reason)
    {
        using CommandFolder folder = new();
        Write(folder, "wrong.json", content);

        CommandException refused = await Should.ThrowAsync<CommandException>(() =>
            RunningServer.StartAsync(("PaperNotes:Documents:Folder", folder.At())));

        (refused.ExitCode, refused.Message).ShouldBe(
            (2, $"'{Path.Combine(folder.At(), "wrong.json")}' cannot be read as documents: {reason}"));
    }

    [Fact]
    public async Task An_id_of_two_texts_and_a_folder_that_is_not_there_end_the_start()
    {
        using CommandFolder folder = new();
        Write(folder, "a.json", """{"one":"{ a: __typename }"}""");
        Write(folder, "b.json", """{"one":"{ b: __typename }"}""");

        (
            await Should.ThrowAsync<CommandException>(() => RunningServer.StartAsync(("PaperNotes:Documents:Folder", folder.At())))
        ).Message.ShouldBe(
            $"the document 'one' of '{Path.Combine(folder.At(), "a.json")}' stands in another file of the folder with another text; give one of them another id."
        );
        (
            await Should.ThrowAsync<CommandException>(() => RunningServer.StartAsync(("PaperNotes:Documents:Folder", "/nowhere")))
        ).Message.ShouldBe("PaperNotes__Documents__Folder names '/nowhere', but there is no such folder.");
    }

    [Theory]
    [InlineData("/graphql?documentId=nothing")]
    [InlineData("/graphql/d/nothing")]
    public async Task An_id_that_names_nothing_is_said_and_not_kept(string address)
    {
        using HttpResponseMessage response = await server.Running.Client.GetAsync(address, Token);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        JsonElement error = (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("PERSISTED_DOCUMENT_NOT_FOUND");
    }

    [Theory]
    [InlineData(null, "max-age=60, public")]
    [InlineData("3600", "max-age=3600, public")]
    [InlineData("0", "no-cache, public")]
    public async Task A_document_s_own_address_can_be_kept_by_caches_between(string? seconds, string expected)
    {
        await using RunningServer own = await RunningServer.StartAsync(("PaperNotes:Documents:MaxAgeSeconds", seconds));

        using HttpResponseMessage response = await own.Client.GetAsync("/graphql/d/page.home?variables=%7B%7D", Token);
        using HttpRequestMessage again = new(HttpMethod.Get, "/graphql/d/page.home?variables=%7B%7D");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using HttpResponseMessage known = await own.Client.SendAsync(again, Token);

        (response.StatusCode, known.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotModified));
        Sorted(response).ShouldBe(expected);
        Sorted(known).ShouldBe(expected);
        string.Join(", ", response.Headers.Vary).ShouldBe("Accept, Accept-Encoding, Origin");

        static string Sorted(HttpResponseMessage answer) =>
            string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_name_of_an_answer_changes_with_the_document_that_an_id_means()
    {
        using CommandFolder folder = new();
        string[] tags = new string[2];
        for (int i = 0; i < 2; i++)
        {
            Write(folder, "one.graphql", $"{{ a{i}: __typename }}");
            await using RunningServer own = await RunningServer.StartAsync(("PaperNotes:Documents:Folder", folder.At()));
            using HttpResponseMessage response = await own.Client.GetAsync("/graphql?documentId=one", Token);
            tags[i] = response.Headers.ETag!.Tag;
        }

        tags[0].ShouldNotBe(tags[1]);
    }

    [Fact]
    public async Task A_closed_server_runs_stored_documents_alone_named_or_as_text()
    {
        await using RunningServer closed = await RunningServer.StartAsync(("PaperNotes:Documents:Only", "true"));
        string home = await File.ReadAllTextAsync(s_home, Token);

        (await StatusAsync(new { query = home })).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(new { documentId = "page.home" })).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(new { query = "{ __typename }" })).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(new { query = "{ __typename }", extensions = AutomaticDocumentTests.Named("{ __typename }") })).ShouldBe(
            HttpStatusCode.Forbidden);
        (await StatusAsync(new { extensions = AutomaticDocumentTests.Named("{ __typename }") })).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(new { extensions = AutomaticDocumentTests.Named(home) })).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> StatusAsync<T>(T body)
        {
            using HttpResponseMessage response = await closed.Client.PostAsJsonAsync("/graphql", body, Token);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_text_goes_before_an_id_and_a_mutation_by_its_own_address_is_refused()
    {
        using CommandFolder folder = new();
        Write(folder, "write.graphql", "mutation { __typename }");
        await using RunningServer own = await RunningServer.StartAsync(("PaperNotes:Documents:Folder", folder.At()));

        using HttpResponseMessage both = await own.Client.PostAsJsonAsync(
            "/graphql", new { query = "{ __typename }", id = "an id of the client's own" }, Token);
        using HttpResponseMessage write = await own.Client.GetAsync("/graphql/d/write", Token);

        (await both.Content.ReadAsStringAsync(Token)).ShouldBe("""{"data":{"__typename":"Query"}}""");
        write.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static void Write(CommandFolder folder, string file, string content)
    {
        string path = Path.Combine(folder.At(), file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(
            path, content.Replace("TEXT", Text, StringComparison.Ordinal).Replace("HASH", s_hash, StringComparison.Ordinal), Encoding.UTF8);
    }
}
