using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PaperNotes.Graph.Server.Stores;
using PaperNotes.Graph.Server.Tests.Commands;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Server.Tests.Exporting;

public sealed class AdminImportTests(ImportedDatabase database) : IClassFixture<ImportedDatabase>, IDisposable
{
    private static readonly string Operations = Path.Combine(
        Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "Contract", "operations");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papernotes-neo4j-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_database_that_neo4j_admin_makes_is_served_with_the_answers_of_the_embedded_store()
    {
        InstalledNeo4j neo4j = await database.ReachAsync();
        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Store", "neo4j"),
            ("PaperNotes:Neo4j:Uri", neo4j.Uri),
            ("PaperNotes:Neo4j:User", neo4j.User),
            ("PaperNotes:Neo4j:Password", neo4j.Password)
        );
        // It makes the indexes; questions with words need them.
        await server.Services.GetServices<IHostedService>().OfType<DatabaseStart>().Single().ExecuteTask!;

        foreach (string file in Directory.EnumerateFiles(Operations, "*.graphql"))
        {
            using HttpResponseMessage response = await server.Client.PostAsJsonAsync(
                "/graphql", new { query = await File.ReadAllTextAsync(file, Token) }, Token);

            JsonElement found = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
            string expected = (await File.ReadAllTextAsync(Path.ChangeExtension(file, ".json"), Token)).Replace(
                "\"store\": \"embedded\"", "\"store\": \"neo4j\"", StringComparison.Ordinal);
            JsonElement.DeepEquals(found, JsonElement.Parse(expected)).ShouldBeTrue($"{Path.GetFileName(file)}: {found}");
        }
    }

    [Fact]
    public async Task Stats_are_those_of_the_folder_but_for_the_name_of_the_store()
    {
        Dictionary<string, string> variables = await database.VariablesAsync();

        Called ofNeo4j = await Called.ProcessAsync(variables, "stats", "--from", "neo4j", "--json");
        Called ofAddress = await Called.ProcessAsync(
            new Dictionary<string, string> { ["PaperNotes__Neo4j__Password"] = variables["PaperNotes__Neo4j__Password"] },
            "stats",
            "--from",
            variables["PaperNotes__Neo4j__Uri"],
            "--json");
        Called ofServed = await Called.ProcessAsync(
            new Dictionary<string, string>(variables) { ["PaperNotes__Store"] = "neo4j" }, "stats", "--json");

        Called ofFolder = await Called.HereAsync("stats", "--from", Seed.Folder, "--json");
        ofNeo4j.ShouldBe(ofFolder with { Output = ofFolder.Output.Replace("embedded", "neo4j", StringComparison.Ordinal) });
        ofAddress.ShouldBe(ofNeo4j);
        ofServed.ShouldBe(ofNeo4j);
    }

    [Theory]
    [InlineData("tables", "--format", "csv")]
    [InlineData("graph.json")]
    [InlineData("facts.jsonl")]
    [InlineData("edges.ndjson", "--venues", "ACL2025,CVPR2025", "--hasCode", "true")]
    [InlineData("facts.jsonl", "--areas", "llm_pretraining")]
    public async Task An_export_from_neo4j_is_to_the_byte_that_of_the_folder(string name, params string[] options)
    {
        string fromNeo4j = Path.Combine(folder.FullName, "neo4j");
        string fromFolder = Path.Combine(folder.FullName, "folder");

        Called called = await Called.ProcessAsync(
            await database.VariablesAsync(), ["export", "--from", "neo4j", "--out", Path.Combine(fromNeo4j, name), "--quiet", .. options]);

        called.ShouldBe(new Called(0, "", ""));
        (
            await Called.HereAsync(["export", "--from", Seed.Folder, "--out", Path.Combine(fromFolder, name), "--quiet", .. options])
        ).ShouldBe(new Called(0, "", ""));
        string[] files = Directory.GetFiles(fromFolder, "*", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            string other = Path.Combine(fromNeo4j, Path.GetRelativePath(fromFolder, file));
            Convert.ToHexString(await File.ReadAllBytesAsync(other, Token))
                .ShouldBe(Convert.ToHexString(await File.ReadAllBytesAsync(file, Token)), other);
        }
    }

    [Fact]
    public async Task A_data_set_from_neo4j_imports_as_the_same_graph()
    {
        string file = Path.Combine(folder.FullName, "facts.jsonl.gz");
        string target = Path.Combine(folder.FullName, "data");

        (await Called.ProcessAsync(await database.VariablesAsync(), "export", "--from", "neo4j", "--out", file, "--quiet")).Code.ShouldBe(
            0);
        (await Called.HereAsync("import", file, "--into", target, "--quiet")).Code.ShouldBe(0);

        (await Called.HereAsync("stats", "--from", target)).ShouldBe(await Called.HereAsync("stats", "--from", Seed.Folder));
    }

    [Fact]
    public async Task A_later_import_goes_on_from_what_neo4j_admin_made()
    {
        string file = Path.Combine(folder.FullName, "facts.jsonl");
        await Called.HereAsync("export", "--from", Seed.Folder, "--out", file, "--quiet");

        Called called = await Called.ProcessAsync(await database.VariablesAsync(), "import", file, "--into", "neo4j");

        called.Code.ShouldBe(0);
        called.Output.ShouldContain("neo4j (neo4j) had all of it already: version ");
    }
}
