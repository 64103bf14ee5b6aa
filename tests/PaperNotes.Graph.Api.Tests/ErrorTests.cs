using System.Text.Json;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Api.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(
        "{ papers(first: 1000) { totalCount } }",
        "PAGE_TOO_LARGE",
        "first is 1000, but at most 100 can be asked for at once. Ask for 100 or fewer.")]
    [InlineData("{ papers(first: -1) { totalCount } }", "ARGUMENT_INVALID", "first is -1, but must be at least 0.")]
    [InlineData(
        "{ papers(first: 1, last: 2) { totalCount } }",
        "PAGE_AMBIGUOUS",
        "first is 1 and last is 2, but only one of them can be given. Use first to read forward, or last to read backward.")]
    [InlineData(
        "{ papers(after: \"x\") { totalCount } }",
        "CURSOR_MALFORMED",
        "after \"x\" is not a cursor of this server. Take cursors from the field cursor, startCursor or endCursor.")]
    [InlineData("{ node(id: \"!\") { id } }", "ID_MALFORMED", "\"!\" is not an id of this graph. Take ids from the field id of a node.")]
    [InlineData(
        "{ papersLike(text: \"BPE\", first: 51) { score } }",
        "PAGE_TOO_LARGE",
        "first is 51, but at most 50 can be asked for at once. Ask for 50 or fewer.")]
    public async Task A_bad_argument_makes_its_field_null_and_says_why(string query, string code, string message)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(query);

        JsonElement error = answer.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("message").GetString().ShouldBe(message);
        answer.GetProperty("data").EnumerateObject().Single().Value.ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("{ nope }", null, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ search(text: \"a\", kinds: [NOPE]) { totalCount } }", null, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ ", null, "GRAPHQL_PARSE_FAILED")]
    [InlineData("query ($n: Int) { papers(first: $n) { totalCount } }", """{"n": "x"}""", "BAD_USER_INPUT")]
    public async Task A_document_that_does_not_fit_has_a_stable_code(string query, string? variables, string code)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(query, variables);

        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task An_unknown_key_or_id_is_null_without_an_error()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(
            """{ paper(key: "no") { id } areaPage(venue: "no", area: "no") { paperCount } node(id: "djpubw") { id } }""",
            extensions: """{"hints":false}"""
        );

        answer.GetRawText().ShouldBe("""{"data":{"paper":null,"areaPage":null,"node":null}}""");
    }

    [Fact]
    public async Task One_malformed_id_leaves_the_other_nodes_answered()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync("""{ nodes(ids: ["djpBQ0wyMDI1", "!"]) { ... on Venue { key } } }""");

        answer.GetProperty("data").GetRawText().ShouldBe("""{"nodes":[{"key":"ACL2025"},null]}""");
        answer.GetProperty("errors")[0].GetProperty("path").GetRawText().ShouldBe("""["nodes",1]""");
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        JsonElement venues = await graph.AskAsync("{ venues(first: 1) { pageInfo { endCursor } } }");
        string? cursor = venues.GetProperty("data").GetProperty("venues").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        JsonElement answer = await graph.AskAsync($$"""{ areas(after: "{{cursor}}") { totalCount } }""");

        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("CURSOR_FOREIGN");
    }

    [Fact]
    public async Task Without_a_graph_each_field_says_that_the_store_is_unavailable()
    {
        AskedGraph graph = new(new EmbeddedSource());

        JsonElement answer = await graph.AskAsync("{ stats { papers } paper(key: \"x\") { id } __typename }");

        answer.GetProperty("data").GetRawText().ShouldBe("""{"stats":null,"paper":null,"__typename":"Query"}""");
        answer.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
            .ShouldBe(["STORE_UNAVAILABLE", "STORE_UNAVAILABLE"]);
    }
}
