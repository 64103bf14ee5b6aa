using System.Text.Json;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Tests;

/// <summary>What every node says of itself, whatever its kind, and area pages as nodes.</summary>
public sealed class NodeTests
{
    private static readonly string s_page = new AreaOfVenue(new VenueKey("ACL2025"), new AreaKey("llm_pretraining")).Id;

    [Fact]
    public async Task A_path_is_drawn_with_one_fragment_for_all_kinds()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync("""
            { shortestPath(from: "djpBQ0wyMDI1", to: "djpDVlBSMjAyNg", via: [PUBLISHED_IN, IN_AREA]) { nodes { id nodeKind key label url } } }
            """);

        foreach (JsonElement node in answer.GetProperty("data").GetProperty("shortestPath").GetProperty("nodes").EnumerateArray())
        {
            NodeRef named = NodeId.TryDecode(Text(node, "id"))!.Value;
            (Text(node, "key"), Text(node, "nodeKind"), Text(node, "url")).ShouldBe(
                (named.Key, NodeKinds.Of(named.Kind).Name, $"/n/{Text(node, "id")}"));
            Text(node, "label").ShouldNotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData("""paper(key: "ACL2025/llm_pretraining/adversarial_tokenization")""", "title")]
    [InlineData("""venue(key: "ACL2025")""", "key")]
    [InlineData("""area(key: "llm_pretraining")""", "name")]
    [InlineData("""topic(key: "tokenization")""", "name")]
    [InlineData("""concept(key: "dpo")""", "name")]
    public async Task The_label_is_what_a_reader_calls_it(string field, string of)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync($"{{ found: {field} {{ label {of} }} }}");

        JsonElement found = answer.GetProperty("data").GetProperty("found");
        Text(found, "label").ShouldBe(Text(found, of));
    }

    [Fact]
    public async Task An_area_page_is_fetched_again_by_its_id()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync($$"""
            { areaPage(venue: "ACL2025", area: "llm_pretraining") { ...P } node(id: "{{s_page}}") { ...P } nodes(ids: ["{{s_page}}", "djpBQ0wyMDI1"]) { key } }
            fragment P on AreaPage { id nodeKind key label url paperCount papers(first: 1) { totalCount } }
            """);

        JsonElement data = answer.GetProperty("data");
        data.GetProperty("areaPage")
            .GetRawText()
            .ShouldBe(
                $$$"""{"id":"{{{s_page}}}","nodeKind":null,"key":"ACL2025/llm_pretraining","label":"Pretraining, ACL2025","url":"/area/ACL2025/llm_pretraining","paperCount":40,"papers":{"totalCount":40}}"""
            );
        data.GetProperty("node").GetRawText().ShouldBe(data.GetProperty("areaPage").GetRawText());
        data.GetProperty("nodes").GetRawText().ShouldBe("""[{"key":"ACL2025/llm_pretraining"},{"key":"ACL2025"}]""");
    }

    [Fact]
    public async Task An_area_page_that_does_not_exist_is_null_and_none_is_the_end_of_a_path()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        string absent = new AreaOfVenue(new VenueKey("ACL2025"), new AreaKey("nothing")).Id;

        JsonElement answer = await graph.AskAsync(
            $$"""{ node(id: "{{absent}}") { id } shortestPath(from: "{{s_page}}", to: "djpBQ0wyMDI1") { length } }"""
        );

        answer.GetProperty("data").GetRawText().ShouldBe("""{"node":null,"shortestPath":null}""");
        answer.GetProperty("errors")
            .EnumerateArray()
            .Single()
            .GetProperty("extensions")
            .GetProperty("code")
            .GetString()
            .ShouldBe("ID_MALFORMED");
    }

    [Theory]
    [InlineData("ACL2025/")]
    [InlineData("/a")]
    [InlineData("ACL2025")]
    [InlineData("a/b/c")]
    public void What_is_not_one_venue_and_one_area_is_no_page(string key) =>
        AreaOfVenue.TryDecode(System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes($"g:{key}"))).ShouldBeNull();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
