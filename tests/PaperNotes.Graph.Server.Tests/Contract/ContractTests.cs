using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Server.Tests.Contract;

/// <summary>Operations that together ask every field of the contract, over a real socket, each with its whole answer.</summary>
public sealed class ContractTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static readonly string Folder = Path.Combine(
        Repository.Root, "tests", "PaperNotes.Graph.Server.Tests", "Contract", "operations");

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Operations =>
        [
            .. Directory.EnumerateFiles(Folder, "*.graphql")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_whole_answer_is_as_written_down(string name)
    {
        string query = await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.graphql"), TestContext.Current.CancellationToken);

        using HttpResponseMessage response = await server.Running.Client.PostAsJsonAsync(
            "/graphql", new { query }, TestContext.Current.CancellationToken);

        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        string found = JsonSerializer.Serialize(answer, Indented) + "\n";
        string file = Path.Combine(Folder, $"{name}.json");
        if (Environment.GetEnvironmentVariable("PAPERNOTES_REWRITE") == "1")
        {
            await File.WriteAllTextAsync(file, found, TestContext.Current.CancellationToken);
        }

        answer.TryGetProperty("errors", out _).ShouldBeFalse();
        found.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "PAPERNOTES_REWRITE=1 writes it anew.");
    }

    [Fact]
    public async Task Every_field_and_every_argument_of_the_contract_is_asked_for()
    {
        GraphQLDocument contract = Parser.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "tests", "PaperNotes.Graph.Api.Tests", "contract.graphql"),
                TestContext.Current.CancellationToken));
        AskedNames asked = new();
        foreach (string file in Directory.EnumerateFiles(Folder, "*.graphql"))
        {
            await asked.VisitAsync(Parser.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)), default);
        }

        IEnumerable<string> missing = contract
            .Definitions.OfType<GraphQLObjectTypeDefinition>()
            .SelectMany(type => type.Fields!)
            .SelectMany(field =>
                (field.Arguments?.Items ?? [])
                    .Select(argument => $"{field.Name.StringValue}({argument.Name.StringValue})")
                    .Prepend(field.Name.StringValue))
            // Cursors are asked for by the paging of the conformance suites: they would have to be written down here as opaque text.
            .Where(name => !name.EndsWith("(after)", StringComparison.Ordinal) && !name.EndsWith("(before)", StringComparison.Ordinal))
            .Distinct()
            .Where(name => !asked.Names.Contains(name) && !IsPaging(name, asked.Names));

        missing.ShouldBeEmpty();
    }

    // Every list pages in the same way: forward and backward are asked of some.
    private static bool IsPaging(string name, HashSet<string> asked) =>
        name.EndsWith("(last)", StringComparison.Ordinal) && asked.Any(other => other.EndsWith("(last)", StringComparison.Ordinal));

    private sealed class AskedNames : ASTVisitor<NullVisitorContext>
    {
        public HashSet<string> Names { get; } = [];

        protected override ValueTask VisitFieldAsync(GraphQLField field, NullVisitorContext context)
        {
            Names.Add(field.Name.StringValue);
            Names.UnionWith((field.Arguments?.Items ?? []).Select(argument => $"{field.Name.StringValue}({argument.Name.StringValue})"));
            return base.VisitFieldAsync(field, context);
        }
    }
}
