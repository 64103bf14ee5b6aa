using System.Net.Http.Json;
using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>The operations that come with the program, each by its name and as it is: its variables have values of the seed.</summary>
public sealed class OperationTests(SeedServer server) : IClassFixture<SeedServer>
{
    // What one operation may cost by default.
    private const int MostCost = 100_000;

    private static readonly string s_folder = Path.Combine(Repository.Root, "schema", "operations");

    public static TheoryData<string> Operations =>
        [
            .. Directory.EnumerateFiles(s_folder, "*.graphql")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task It_is_answered_with_something_in_every_list_and_costs_no_more_than_is_allowed(string name)
    {
        using HttpResponseMessage response = await server.Running.Client.PostAsJsonAsync(
            "/graphql", new { documentId = name, extensions = new { cost = true } }, TestContext.Current.CancellationToken);

        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        foreach (JsonProperty field in answer.GetProperty("data").EnumerateObject())
        {
            ShouldHoldSomething(field.Value, field.Name);
        }

        answer.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32().ShouldBeLessThan(MostCost);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task It_says_what_it_is_for_and_is_called_as_its_file(string name)
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(s_folder, $"{name}.graphql"), TestContext.Current.CancellationToken);

        lines[0].ShouldMatch("^# [A-Z].*\\.$");
        lines[1].ShouldStartWith($"query {string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}");
    }

    // What only some notes say, or few papers and names have.
    private static bool MayBeEmpty(string list) => list is "aliases" or "authors" or "homonyms" or "linkedPapers" or "sameWork";

    private static void ShouldHoldSomething(JsonElement value, string name)
    {
        value.ValueKind.ShouldNotBe(JsonValueKind.Null, name);
        if (value.ValueKind == JsonValueKind.Array)
        {
            value.GetArrayLength().ShouldBeGreaterThan(0, name);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty field in value
                    .EnumerateObject()
                    .Where(field => field.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && !MayBeEmpty(field.Name)))
            {
                ShouldHoldSomething(field.Value, $"{name}.{field.Name}");
            }
        }
    }
}
