using System.Text.Json;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Api.Tests.Limits;

public sealed class FragmentTests
{
    private readonly AskedGraph _graph = new(new EmbeddedSource());

    [Theory]
    [InlineData("{...A} fragment A on Query{...A}", "A")]
    [InlineData("{...X} fragment X on Query{...A} fragment A on Query{...{...B}} fragment B on Query{stats{papers} ...A}", "A")]
    [InlineData("{stats{papers}} fragment A on Query{...B} fragment B on Query{...A}", "A")]
    public async Task A_fragment_that_spreads_itself_is_named(string query, string fragment)
    {
        JsonElement answer = await _graph.AskAsync(query);

        LimitTests.CodeAndMessage(answer)
            .ShouldBe(("GRAPHQL_VALIDATION_FAILED", $"Cannot spread fragment \"{fragment}\" within itself, directly or through others."));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(19)]
    public async Task Fragments_that_double_each_other_are_added_up_without_being_unfolded(int levels)
    {
        string query =
            "{...F0}"
            + string.Concat(Enumerable.Range(0, levels).Select(i => $"fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}"))
            + $"fragment F{levels} on Query{{stats{{papers}}}}";

        (string? code, string? message) = LimitTests.CodeAndMessage(await _graph.AskAsync(query));

        code.ShouldBe("DOCUMENT_TOO_LARGE");
        message.ShouldStartWith($"The document has {(2L << levels) - 1} spreads of fragments, but at most 1000 are allowed.");
    }

    [Fact]
    public async Task More_spreads_than_a_number_holds_are_refused_as_well()
    {
        string query =
            "{...F0}"
            + string.Concat(
                Enumerable.Range(0, 19).Select(i => $"fragment F{i} on Query{{{string.Concat(Enumerable.Repeat($"...F{i + 1} ", 60))}}}"))
            + "fragment F19 on Query{__typename}";

        LimitTests.CodeAndMessage(await _graph.AskAsync(query)).Code.ShouldBe("DOCUMENT_TOO_LARGE");
    }

    [Theory]
    [InlineData("{ ...Unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ a: }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ a ) }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ a { b }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ a } }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query", "GRAPHQL_PARSE_FAILED")]
    [InlineData("nothing { a }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ a(b: \"open) }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ a ..b }", "GRAPHQL_PARSE_FAILED")]
    [InlineData(": a", "GRAPHQL_PARSE_FAILED")]
    [InlineData("# only words", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("type A { a: Int } { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("scalar A query { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("fragment F on Query { __typename }", "OPERATION_RESOLUTION_FAILURE")]
    public async Task What_is_no_document_keeps_its_own_code(string query, string code) =>
        LimitTests.CodeAndMessage(await _graph.AskAsync(query)).Code.ShouldBe(code);

    [Theory]
    [InlineData("{ __typename # a comment { with brackets ( [\n}")]
    [InlineData(
        "query($a: String! = \"}{ \\\" ...F\", $b: Boolean! = false) { a: __type(name: $a) { name } b: __type(name: \"\"\" \\\"\"\" }}} \"\"\") { name @skip(if: $b) } }"
    )]
    [InlineData(
        "query query($type: Boolean! = true) { ...fragment ... @include(if: $type) { fragment: __typename type: __typename } query: __typename } fragment fragment on Query { on: __typename }"
    )]
    [InlineData("\uFEFFquery on { ... on Query { on: __typename, } ...{ on: __typename } }")]
    public async Task Words_and_brackets_in_unusual_places_are_not_mistaken(string query)
    {
        JsonElement answer = await _graph.AskAsync(query);

        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.GetRawText());
    }
}
