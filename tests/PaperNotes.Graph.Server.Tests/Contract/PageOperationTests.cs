using System.Net.Http.Json;
using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>The operations that the graph page asks, each with variables of the seed.</summary>
public sealed class PageOperationTests(SeedServer server) : IClassFixture<SeedServer>
{
    // Of the 100,000 that one operation may cost by default: a server with lower limits still shows the page.
    private const int MostCost = 30_000;

    private static readonly string s_folder = Path.Combine(Repository.Root, "schema", "operations", "page");

    private static readonly string s_variables = Path.Combine(
        Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "Contract", "page-variables.json");

    public static TheoryData<string> Operations =>
        [
            .. Directory.EnumerateFiles(s_folder, "*.graphql")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task It_is_answered_without_errors_or_holes_and_costs_little(string name)
    {
        string query = await File.ReadAllTextAsync(Path.Combine(s_folder, $"{name}.graphql"), TestContext.Current.CancellationToken);
        JsonElement variables = JsonDocument
            .Parse(await File.ReadAllTextAsync(s_variables, TestContext.Current.CancellationToken))
            .RootElement.GetProperty(name);

        using HttpResponseMessage response = await server.Running.Client.PostAsJsonAsync(
            "/graphql", new { query, variables, extensions = new { cost = true } }, TestContext.Current.CancellationToken);

        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        answer.GetProperty("data").EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Null).ShouldBeEmpty();
        answer.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32().ShouldBeLessThan(MostCost);
    }
}
