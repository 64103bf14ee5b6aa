using System.Text.Json;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Api.Tests;

public sealed class SeedTests
{
    [Fact]
    public async Task The_area_page_counts_and_quotes_side_by_side()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync("""
            { areaPage(venue: "ACL2025", area: "llm_pretraining") {
                paperCount reportedPaperCount sameAreaInOtherVenues { venue { key } paperCount reportedPaperCount } } }
            """);

        JsonElement page = answer.GetProperty("data").GetProperty("areaPage");
        page.GetProperty("paperCount").GetInt32().ShouldBe(40);
        page.GetProperty("reportedPaperCount").GetInt32().ShouldBe(40);
        page.GetProperty("sameAreaInOtherVenues")[0].GetRawText()
            .ShouldBe("""{"venue":{"key":"ICLR2026"},"paperCount":83,"reportedPaperCount":79}""");
    }

    [Fact]
    public async Task The_evidence_of_every_related_paper_sums_to_its_score()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync("{ papers(first: 100) { nodes { relatedPapers { score because { weight } } } } }");

        answer.TryGetProperty("errors", out _).ShouldBeFalse();
        foreach (JsonElement related in answer.GetProperty("data").GetProperty("papers").GetProperty("nodes").EnumerateArray()
            .SelectMany(paper => paper.GetProperty("relatedPapers").EnumerateArray()))
        {
            related.GetProperty("because").EnumerateArray().Sum(evidence => evidence.GetProperty("weight").GetDouble())
                .ShouldBe(related.GetProperty("score").GetDouble(), 1e-9);
        }
    }

    [Theory]
    [InlineData("{ stats { version papers venues areas topics concepts authors edges store } }")]
    [InlineData(
        """{ concept(key: "Byte-Pair Encoding (BPE)") { key name kind aliases paperCount venues { venue { key } paperCount } proposedBy { key } relatedMethods(first: 2) { method { key } score because { node { id __typename } weight } } papers(first: 1) { nodes { key } } } }"""
    )]
    [InlineData(
        """{ papers(first: 2, where: { venues: ["ACL2025"], not: { hasCode: true } }, order: [{ field: TITLE, direction: DESC }]) { totalCount edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } facets { venues { venue { key } paperCount } areas { area { key } paperCount } years { year paperCount } topics(first: 2) { topic { key } paperCount } concepts(first: 2, kinds: [METHOD]) { concept { key } paperCount } } } }"""
    )]
    [InlineData(
        """{ sharedTopics(venues: ["ACL2025", "CVPR2026"], first: 2) { topic { key } venueCount paperCount venues { venue { key } paperCount } papers(first: 1) { key } } sharedConcepts(venues: ["ACL2025", "CVPR2026"], first: 2) { concept { key } papers { key } } topicMatrix(first: 3) { venues { key } topics { key } counts } }"""
    )]
    [InlineData(
        """{ search(text: "tokenization", first: 2) { totalCount edges { cursor score snippet node { id } } pageInfo { endCursor } } papersLike(text: "Byte-pair encoding for LLaMA-2", first: 2) { paper { key } score because { node { id } weight } } }"""
    )]
    [InlineData(
        """{ shortestPath(from: "djpBQ0wyMDI1", to: "djpDVlBSMjAyNg", via: [PUBLISHED_IN, IN_AREA]) { length nodes { id } edges { from to kind } } neighborhood(of: "djpBQ0wyMDI1", limit: 3) { truncated nodes { id } edges { kind from to } } }"""
    )]
    [InlineData(
        "{ venues(first: 1) { nodes { series year areas { area { name } paperCount } topTopics(first: 1, area: \"llm_pretraining\") { topic { name relatedTopics(first: 1) { paperCount } } reportedPaperCount } } } areas(last: 1) { nodes { venues { paperCount } topTopics { paperCount } } } topics(first: 2) { edges { cursor } totalCount } concepts(first: 1, where: { kinds: [MODEL], minPapers: 2, nameContains: \"l\" }) { totalCount nodes { key } } authors(first: 1) { nodes { name coauthors(first: 1) { key } papers { totalCount } } } }"
    )]
    [InlineData(
        "{ papers(first: 3) { nodes { id key aliases title summary venue { key } area { key } topics { key } concepts(edges: [MENTIONS]) { edge concept { key } } proposes { key } authors { key } arxivId arxivUrl codeUrl noteUrl noteDate } } }"
    )]
    public async Task Every_field_of_the_contract_is_answered_without_an_error(string query)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(query);

        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.GetRawText());
        answer.GetProperty("data").EnumerateObject().ShouldAllBe(field => field.Value.ValueKind != JsonValueKind.Null);
        TestContext.Current.TestOutputHelper?.WriteLine(answer.GetRawText());
    }

    [Fact]
    public async Task Evidence_has_the_address_of_the_line_that_it_was_read_in()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement papers = (
            await graph.AskAsync(
                "{ papers(first: 100, where: { venues: [\"AAAI2026\"] }) { nodes { noteUrl concepts { evidence { line url } } } } }"))
            .GetProperty("data")
            .GetProperty("papers")
            .GetProperty("nodes");

        (string Expected, string? Url)[] pairs =
        [
            .. from paper in papers.EnumerateArray()
            from concept in paper.GetProperty("concepts").EnumerateArray()
            from place in concept.GetProperty("evidence").EnumerateArray()
            select (
                $"{paper.GetProperty("noteUrl").GetString()}?plain=1#L{place.GetProperty("line").GetInt32()}",
                place.GetProperty("url").GetString()),
        ];
        pairs.Length.ShouldBeGreaterThan(100);
        pairs.ShouldAllBe(pair => pair.Expected == pair.Url);
    }

    [Fact]
    public async Task A_neighborhood_of_sure_edges_has_no_others_and_fewer()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = (await graph.AskAsync("""
            query($of: ID!) {
              all: neighborhood(of: $of, limit: 500) { nodes { id } edges { confidence } }
              sure: neighborhood(of: $of, limit: 500, confidence: STRONG) { nodes { id } edges { confidence } }
            }
            """, $$"""{"of": "{{NodeId.Encode(new ConceptKey("lora"))}}"}""")).GetProperty("data");

        string[] all = Confidences("all"), sure = Confidences("sure");
        all.Distinct().Order().ShouldBe(["PLAIN", "STRONG"]);
        sure.Distinct().ShouldBe(["STRONG"]);
        sure.Length.ShouldBeInRange(1, all.Length - 1);

        string[] Confidences(string name) =>
            [.. answer.GetProperty(name).GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("confidence").GetString()!)];
    }
}
