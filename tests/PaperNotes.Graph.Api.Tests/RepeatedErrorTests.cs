using System.Text.Json;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Api.Tests;

public sealed class RepeatedErrorTests
{
    [Theory]
    [InlineData(
        "{ papers(first: 100) { nodes { key venue { topTopics(first: 1000) { paperCount } } } } }",
        """["papers","nodes",0,"venue","topTopics"]""",
        """{"papers":null}"""
    )]
    [InlineData(
        "{ venue(key: \"ACL2025\") { key topTopics(first: 1000) { paperCount } } stats { papers } }",
        """["venue","topTopics"]""",
        """{"venue":null,"stats":{"papers":1006}}"""
    )]
    [InlineData(
        "{ papers(first: 1) { nodes { key } facets { topics(first: -1) { paperCount } } } }",
        """["papers","facets","topics"]""",
        """{"papers":null}"""
    )]
    [InlineData(
        "{ papers(first: 2, where: { venues: [\"ACL2025\"] }) { nodes { arxivId relatedPapers(first: 51) { score } } } }",
        """["papers","nodes",0,"relatedPapers"]""",
        null
    )]
    public async Task A_fault_of_one_field_is_one_error_however_many_objects_have_it(string query, string path, string? data)
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(query);

        JsonElement error = answer.GetProperty("errors").EnumerateArray().Single();
        error.GetProperty("path").GetRawText().ShouldBe(path);
        if (data is not null)
        {
            answer.GetProperty("data").GetRawText().ShouldBe(data);
        }
    }

    [Fact]
    public async Task A_nested_field_that_can_be_null_is_null_alone_in_each_object()
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(
            "{ papers(first: 2) { nodes { venue { year } relatedPapers(first: 51) { score } } } }");

        answer.GetProperty("data")
            .GetProperty("papers")
            .GetProperty("nodes")
            .EnumerateArray()
            .ShouldAllBe(paper =>
                paper.GetProperty("relatedPapers").ValueKind == JsonValueKind.Null
                && paper.GetProperty("venue").GetProperty("year").GetInt32() > 0);
    }

    [Fact]
    public async Task The_same_fault_at_two_places_of_the_document_is_two_errors()
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(
            "{ a: papers(first: 101) { totalCount } b: papers(first: 101) { totalCount } }");

        answer.GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("path").GetRawText())
            .ShouldBe(["[\"a\"]", "[\"b\"]"]);
    }

    [Fact]
    public async Task Items_that_fail_for_reasons_of_their_own_have_an_error_each()
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(
            "{ nodes(ids: [\"!\", \"djpBQ0wyMDI1\", \"?\", \"!\"]) { id } }");

        answer.GetProperty("data").GetRawText().ShouldBe("""{"nodes":[null,{"id":"djpBQ0wyMDI1"},null,null]}""");
        answer.GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("path").GetRawText())
            .ShouldBe(["[\"nodes\",0]", "[\"nodes\",2]"]);
    }

    [Fact]
    public async Task A_store_that_is_away_is_one_error_for_each_field_of_the_document()
    {
        JsonElement answer = await new AskedGraph(new EmbeddedSource()).AskAsync(
            "{ a: stats { papers } b: nodes(ids: [\"djpBQ0wyMDI1\", \"djpDVlBSMjAyNg\"]) { id } }");

        answer.GetProperty("errors").GetArrayLength().ShouldBe(2);
    }
}
