using System.Text.Json;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api.Tests.Cost;

public sealed class ListLimitTests
{
    [Theory]
    [InlineData("nodes(ids: [#]) { id }", "\"djpBQ0wyMDI1\"", 100, "ids")]
    [InlineData("neighborhood(of: \"djpBQ0wyMDI1\", via: [#]) { truncated }", "IN_AREA", 100, "via")]
    [InlineData("shortestPath(from: \"djpBQ0wyMDI1\", to: \"djpBQ0wyMDI1\", via: [#]) { length }", "IN_AREA", 100, "via")]
    [InlineData("sharedTopics(venues: [#]) { paperCount }", "\"ACL2025\"", 100, "venues")]
    [InlineData("sharedConcepts(venues: [\"ACL2025\"], kinds: [#], first: 1) { paperCount }", "METHOD", 100, "kinds")]
    [InlineData("topicMatrix(venues: [#]) { counts }", "\"ACL2025\"", 100, "venues")]
    [InlineData("papersLike(text: \"BPE\", venues: [#]) { score }", "\"ACL2025\"", 100, "venues")]
    [InlineData("search(text: \"BPE\", kinds: [#]) { totalCount }", "PAPER", 100, "kinds")]
    [InlineData("concepts(where: { kinds: [#] }) { totalCount }", "METHOD", 100, "kinds")]
    [InlineData("papers(order: [#]) { totalCount }", "{ field: TITLE, direction: ASC }", 4, "order")]
    public async Task A_list_as_long_as_its_limit_is_read_and_a_longer_one_refused(string field, string value, int limit, string argument)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement at = await graph.AskAsync($"{{ {field.Replace("#", Repeated(value, limit), StringComparison.Ordinal)} }}");
        JsonElement over = await graph.AskAsync($"{{ {field.Replace("#", Repeated(value, limit + 1), StringComparison.Ordinal)} }}");

        at.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        Error(over)
            .ShouldBe(("LIST_TOO_LONG", $"{argument} has {limit + 1} values, but at most {limit} are allowed. Ask in several requests."));
    }

    [Fact]
    public async Task Lists_in_variables_are_limited_too()
    {
        string ids = string.Join(',', Enumerable.Repeat("\"djpBQ0wyMDI1\"", 9_000));

        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            $$"""{"ids": [{{ids}}]}"""
        );

        Error(answer).ShouldBe(("LIST_TOO_LONG", "ids has 9000 values, but at most 100 are allowed. Ask in several requests."));
    }

    [Theory]
    [InlineData("keys: [#]", "\"a\"")]
    [InlineData("or: [#]", "{ hasCode: true }")]
    [InlineData("and: [#]", "{}")]
    [InlineData("not: { or: [#] }", "{ years: [2025] }")]
    public async Task A_filter_has_at_most_100_conditions_in_all(string where, string value)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement at = await graph.AskAsync(
            $"{{ papers(where: {{ {where.Replace("#", Repeated(value, 100), StringComparison.Ordinal)} }}) {{ totalCount }} }}");
        JsonElement over = await graph.AskAsync(
            $"{{ papers(where: {{ {where.Replace("#", Repeated(value, 101), StringComparison.Ordinal)} }}) {{ totalCount }} }}");

        at.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        Error(over)
            .ShouldBe(
                (
                    "LIST_TOO_LONG",
                    "where has 101 conditions, each value of a list being one, but at most 100 are allowed. Ask in several requests."));
    }

    [Fact]
    public async Task A_filter_nests_at_most_10_levels()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement at = await graph.AskAsync($"{{ papers(where: {Negated(10)}) {{ totalCount }} }}");
        JsonElement over = await graph.AskAsync($"{{ papers(where: {Negated(11)}) {{ totalCount }} }}");

        at.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        Error(over)
            .ShouldBe(("ARGUMENT_TOO_LARGE", "where nests 11 levels of and, or and not, but at most 10 are allowed. Write it with fewer."));
    }

    [Theory]
    [InlineData("papers(where: { or: [{ text: \"#\" }] })", "text")]
    [InlineData("concepts(where: { nameContains: \"#\" })", "nameContains")]
    public async Task A_text_in_a_filter_has_at_most_1000_characters(string field, string argument)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement at = await graph.AskAsync(
            $"{{ {field.Replace("#", new string('a', 1_000), StringComparison.Ordinal)} {{ totalCount }} }}");
        JsonElement over = await graph.AskAsync(
            $"{{ {field.Replace("#", new string('a', 1_001), StringComparison.Ordinal)} {{ totalCount }} }}");

        at.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        Error(over).ShouldBe(("ARGUMENT_TOO_LARGE", $"{argument} has 1001 characters, but at most 1000 are allowed. Shorten it."));
    }

    [Fact]
    public async Task The_limits_are_the_host_s()
    {
        AskedGraph graph = await AskedGraph.SeedAsync(
            new GraphLimits
            {
                Ids = 1,
                OrderFields = 1,
                FilterTerms = 1,
                FilterDepth = 1,
                ListLength = 1,
            });

        JsonElement answer = await graph.AskAsync("""
            { a: node(id: "djpBQ0wyMDI1") { id } b: papers(order: [{ field: TITLE, direction: ASC }, { field: YEAR, direction: ASC }]) { totalCount }
              c: papers(where: { years: [1, 2] }) { totalCount } d: papers(where: { not: {} }) { totalCount } e: topicMatrix(venues: ["a", "b"]) { counts } }
            """);

        answer.GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("path")[0].GetString())
            .ShouldBe(["b", "c", "d", "e"]);
    }

    private static string Negated(int levels) => levels == 1 ? "{ hasCode: true }" : $"{{ not: {Negated(levels - 1)} }}";

    private static string Repeated(string value, int times) => string.Join(' ', Enumerable.Repeat(value, times));

    private static (string? Code, string? Message) Error(JsonElement answer)
    {
        JsonElement error = answer.GetProperty("errors").EnumerateArray().Single();
        return (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString());
    }
}
