using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores.Tests.Contract;
using PaperNotes.Graph.Stores.Tests.Neo4j;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Stores.Tests.Differential;

/// <summary>The same operations on both stores: the answers are the same to the byte.</summary>
public sealed class SameAnswersTests(Neo4jServer server, ITestOutputHelper output)
{
    private const int Operations = 300;

    public static TheoryData<string, int> Graphs => new() { { "seed", 20261124 }, { "corpus", 20261125 } };

    [Theory]
    [MemberData(nameof(Graphs))]
    public async Task Generated_operations_have_one_answer_in_both_stores(string name, int seed)
    {
        GraphContent content = await ContentAsync(name);
        AskedStore embedded = new(new EmbeddedStore(content)), neo4j = new(await Neo4jStores.On(server).OfAsync(content));
        OperationGenerator generator = new(embedded.Schema, content, new Random(seed));
        Dictionary<string, string> cursors = [];
        List<string> different = [];
        int answered = 0;

        for (int i = 0; i < Operations; i++)
        {
            string operation = generator.Next(cursors);
            string expected = await embedded.AskAsync(operation);
            string found = await neo4j.AskAsync(operation);
            if (expected != found)
            {
                different.Add($"{operation}\n  embedded {Around(expected, found)}\n  neo4j    {Around(found, expected)}");
            }

            using JsonDocument answer = JsonDocument.Parse(expected);
            answered += answer.RootElement.TryGetProperty("errors", out _) ? 0 : 1;
            KeepCursors(answer.RootElement, cursors);
        }

        output.WriteLine($"{name}: {Operations} operations, {answered} without an error, {different.Count} answered differently.");
        different.ShouldBeEmpty();
        // Some are refused (a cursor of another order); an error has one text in both stores, too.
        answered.ShouldBeGreaterThan(Operations / 2);
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public async Task A_search_has_the_same_answer_in_both_stores(string name, int seed)
    {
        GraphContent content = await ContentAsync(name);
        AskedStore embedded = new(new EmbeddedStore(content)), neo4j = new(await Neo4jStores.On(server).OfAsync(content));
        Random random = new(seed);

        for (int i = 0; i < 60; i++)
        {
            string[] words = random.Pick(content.Papers).Title.Split(' ');
            string text = JsonSerializer.Serialize(string.Join(' ', words.Skip(random.Next(words.Length)).Take(random.Next(1, 4))));
            string where = random.Pick([
                "null",
                "{ hasCode: true }",
                $$"""{ venues: ["{{random.Pick(content.Papers).Venue.Value.ToLowerInvariant()}}", "none"] }""",
            ]);
            string operation = $$"""
                { search(text: {{text}}, kinds: {{random.Pick(["null", "[PAPER]", "[CONCEPT, TOPIC]"])}}, where: {{where}}, {{random.Pick([
                    "first",
                    "last",
                ])}}: 40) {
                    totalCount edges { cursor score snippet node { id } } facets { topics(first: 5) { topic { key } paperCount } } }
                  papers(where: { text: {{text}}, and: [{{where}}] }, order: [{ field: RELEVANCE, direction: DESC }]) { totalCount nodes { key } pageInfo { endCursor } }
                  suggest(text: {{text}}) { label kind matched paperCount node { id } } }
                """.Replace("and: [null]", "and: []", StringComparison.Ordinal);

            string expected = await embedded.AskAsync(operation);
            string found = await neo4j.AskAsync(operation);

            found.ShouldBe(expected, operation);
        }
    }

    [Theory]
    [InlineData("shortestPath(from: $id, to: $id, maxLength: 7) { nodes { id } }", "ARGUMENT_TOO_LARGE")]
    [InlineData("shortestPath(from: $id, to: $id, maxLength: -1) { nodes { id } }", "ARGUMENT_INVALID")]
    [InlineData("neighborhood(of: $id, depth: 4) { truncated }", "ARGUMENT_TOO_LARGE")]
    [InlineData("neighborhood(of: $id, depth: -1) { truncated }", "ARGUMENT_INVALID")]
    [InlineData("neighborhood(of: $id, limit: 0) { truncated }", "ARGUMENT_INVALID")]
    [InlineData("neighborhood(of: $id, limit: 501) { truncated }", "ARGUMENT_TOO_LARGE")]
    [InlineData("search(text: \"a\", first: 101) { totalCount edges { score } }", "PAGE_TOO_LARGE")]
    [InlineData("papersLike(text: \"a\", first: 51) { score }", "PAGE_TOO_LARGE")]
    [InlineData("papers(first: -1) { nodes { id } }", "ARGUMENT_INVALID")]
    public async Task What_is_out_of_range_is_refused_with_one_error_in_both_stores(string field, string code)
    {
        GraphContent content = TestGraphs.Generated(0);
        AskedStore embedded = new(new EmbeddedStore(content)), neo4j = new(await Neo4jStores.On(server).OfAsync(content));
        string operation = $"{{ {field.Replace("$id", $"\"{NodeId.Encode(content.NodeAt(0).Ref)}\"", StringComparison.Ordinal)} }}";

        string expected = await embedded.AskAsync(operation);

        (await neo4j.AskAsync(operation)).ShouldBe(expected);
        using JsonDocument answer = JsonDocument.Parse(expected);
        answer.RootElement.GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
            .ShouldBe([code]);
    }

    private static async Task<GraphContent> ContentAsync(string name) => name == "seed"
        ? await TestGraphs.SeedAsync()
        : GraphBuilder.Build(Corpus.Facts(2_000) with { Topics = (await SeedFactsAsync()).Topics });

    private static async Task<FactSet> SeedFactsAsync() =>
        (await FactFolder.ReadAsync(Path.Combine(PaperNotes.Graph.Testing.Repository.Root, "seed"), CancellationToken.None)).Facts;

    private static void KeepCursors(JsonElement element, Dictionary<string, string> cursors)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("__typename", out JsonElement type) && element.TryGetProperty("pageInfo", out JsonElement page)
                && page.TryGetProperty("endCursor", out JsonElement cursor) && cursor.ValueKind == JsonValueKind.String)
            {
                cursors[type.GetString()!] = cursor.GetString()!;
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                KeepCursors(property.Value, cursors);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                KeepCursors(item, cursors);
            }
        }
    }

    private static string Around(string text, string other)
    {
        int at = text.AsSpan().CommonPrefixLength(other);
        int start = Math.Max(0, at - 200);
        return text[start..Math.Min(text.Length, at + 200)];
    }
}
