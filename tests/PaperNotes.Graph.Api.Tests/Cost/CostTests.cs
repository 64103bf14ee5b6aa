using System.Text.Json;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests.Cost;

public sealed class CostTests
{
    private const string Asked = """{"cost": true}""";

    [Theory]
    [InlineData(
        "{ papers(first: 100) { nodes { venue { papers(first: 100) { nodes { venue { papers(first: 100) { nodes { venue { papers(first: 100) { nodes { key } } } } } } } } } } } }"
    )]
    [InlineData("{ papers(first: 100) { nodes { venue { papers(first: 100) { nodes { key } } } } } }")]
    [InlineData("{ papers(last: 100) { edges { node { area { papers(last: 100) { edges { cursor } } } } } } }")]
    [InlineData(
        "{ concepts(first: 100) { nodes { relatedMethods(first: 50) { because { weight } method { relatedMethods(first: 50) { score because { node { id } } } } } } } }"
    )]
    [InlineData("{ papers(first: 100) { nodes { relatedPapers(first: 50) { paper { relatedPapers(first: 50) { score } } } } } }")]
    public async Task A_request_whose_lists_multiply_is_refused_before_any_of_it_runs(string query)
    {
        (IGraphSource source, Func<int> calls) = CountedGraph.Around(await AskedGraph.StoreAsync());

        JsonElement answer = await new AskedGraph(source).AskAsync(query);

        answer.TryGetProperty("data", out _).ShouldBeFalse();
        Code(answer).ShouldBe("COST_TOO_HIGH");
        calls().ShouldBe(0);
    }

    [Fact]
    public async Task The_error_names_both_numbers_and_where_most_of_the_cost_is()
    {
        AskedGraph graph = await AskedGraph.SeedAsync(new GraphLimits { Cost = 200 });

        JsonElement answer = await graph.AskAsync(
            "{ stats { papers } all: papers(first: 3) { nodes { key near: relatedPapers { score } } } }");

        answer.GetRawText()
            .ShouldBe(
                """
                {"errors":[{"message":"The request would cost 579, but at most 200 is allowed. Most of it is all.nodes.near: ask for smaller pages, fewer levels or fewer fields there.","extensions":{"code":"COST_TOO_HIGH","cost":{"requested":579,"limit":200,"field":"all.nodes.near"}}}]}
                """.Trim()
            );
    }

    [Theory]
    [InlineData("{ __typename }", null, 1)]
    [InlineData("{ papers { totalCount } }", null, 27)]
    [InlineData("{ papers(first: 3) { nodes { key title } } }", null, 60)]
    [InlineData("{ papers(last: 3) { edges { cursor } } }", null, 57)]
    [InlineData("{ papers { nodes { key } } }", null, 261)]
    [InlineData("{ papers(first: null) { nodes { key } } }", null, 261)]
    [InlineData("query ($n: Int) { papers(first: $n) { nodes { key } } }", """{"n": 3}""", 57)]
    [InlineData("query ($n: Int) { papers(first: $n) { nodes { key } } }", """{}""", 261)]
    [InlineData("query ($n: Int = 3) { papers(first: $n) { nodes { key } } }", """{}""", 57)]
    [InlineData("query ($no: Boolean!) { papers(first: 3) { nodes { key title @skip(if: $no) } } }", """{"no": true}""", 57)]
    [InlineData("query ($no: Boolean!) { papers(first: 3) { nodes { key ... @include(if: $no) { title } } } }", """{"no": true}""", 60)]
    [InlineData("{ papers(first: 3) { nodes { ...P ...P @skip(if: true) } } } fragment P on Paper { key }", null, 57)]
    [InlineData("{ papers(first: 3, where: { venues: [\"a\", \"b\"], not: { hasCode: true } }) { nodes { key } } }", null, 207)]
    [InlineData("{ nodes(ids: [\"djpBQ0wyMDI1\", \"djpBQ0wyMDI1\"]) { id } }", null, 4)]
    [InlineData("{ node(id: \"djpBQ0wyMDI1\") { ... on Venue { key series year } ... on Paper { title } ... on Node { id } } }", null, 5)]
    public async Task The_cost_is_told_where_the_request_asks_for_it(string query, string? variables, int cost)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(query, variables, Asked);

        answer.GetProperty("extensions").GetProperty("cost").GetRawText().ShouldBe($$$"""{"requested":{{{cost}}},"limit":100000}""");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_it_of_tells_no_cost() =>
        (await (await AskedGraph.SeedAsync()).AskAsync("{ __typename }")).GetRawText().ShouldBe("""{"data":{"__typename":"Query"}}""");

    [Fact]
    public async Task The_limit_itself_is_allowed_and_one_more_is_not()
    {
        const string Query = "{ papers(first: 3) { nodes { key } } }";

        JsonElement at = await (await AskedGraph.SeedAsync(new GraphLimits { Cost = 57 })).AskAsync(Query);
        JsonElement over = await (await AskedGraph.SeedAsync(new GraphLimits { Cost = 56 })).AskAsync(Query);

        at.TryGetProperty("errors", out _).ShouldBeFalse();
        Code(over).ShouldBe("COST_TOO_HIGH");
    }

    [Fact]
    public async Task Variables_of_a_document_that_is_kept_count_each_time()
    {
        const string Query = "query ($n: Int, $m: Int) { papers(first: $n) { nodes { venue { papers(first: $m) { nodes { key } } } } } }";
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement few = await graph.AskAsync(Query, """{"n": 2, "m": 2}""");
        JsonElement many = await graph.AskAsync(Query, """{"n": 100, "m": 100}""");
        JsonElement again = await graph.AskAsync(Query, """{"n": 2, "m": 2}""");

        few.TryGetProperty("errors", out _).ShouldBeFalse();
        Code(many).ShouldBe("COST_TOO_HIGH");
        again.GetRawText().ShouldBe(few.GetRawText());
    }

    [Fact]
    public async Task A_number_that_is_refused_itself_costs_no_more_than_the_largest_allowed()
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync("{ papers(first: 2000000000) { nodes { key } } }");

        Code(answer).ShouldBe("PAGE_TOO_LARGE");
    }

    [Fact]
    public async Task Fragments_that_double_are_counted_and_not_unfolded()
    {
        string query =
            "{ papers(first: 1) { nodes { ...F0 } } }"
            + string.Concat(
                Enumerable.Range(0, 40).Select(i => $" fragment F{i} on Paper {{ ...F{i + 1} ... on Paper {{ ...F{i + 1} }} }}"))
            + " fragment F40 on Paper { key }";
        GraphQLParser.AST.GraphQLDocument document = GraphQLParser.Parser.Parse(query);
        GraphQLParser.AST.GraphQLOperationDefinition operation = document
            .Definitions.OfType<GraphQLParser.AST.GraphQLOperationDefinition>()
            .Single();
        GraphApiSchema schema = (await AskedGraph.SeedAsync()).Schema;
        schema.Initialize();

        CostTotal total = CostPlanner.Plan(schema, document, operation).Total(new CostInputs(GraphQL.Validation.Variables.None, null));

        total.Cost.ShouldBe(1_000_000_000_000);
    }

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
