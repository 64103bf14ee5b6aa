using System.Text.Json;

namespace PaperNotes.Graph.Api.Tests;

/// <summary>Keys as people write them, over the seed.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("venues: [\"ACL2025\"]", "venues: [\"acl2025\"]")]
    [InlineData("venues: [\"ACL2025\"]", "venues: [\"ACL 2025\", \"acl-2025\"]")]
    [InlineData("series: [\"ACL\"]", "series: [\"acl\"]")]
    [InlineData("areas: [\"llm_pretraining\"]", "areas: [\"LLM Pretraining\"]")]
    [InlineData("topics: [\"tokenization\"]", "topics: [\"Tokenization\"]")]
    [InlineData("allTopics: [\"few-zero-shot-learning\"]", "allTopics: [\"few/zero-shot learning\"]")]
    [InlineData("concepts: [\"bpe\"]", "concepts: [\"BPE\"]")]
    [InlineData("concepts: [\"bpe\"]", "concepts: [\"Byte-Pair Encoding (BPE)\"]")]
    [InlineData("concepts: [\"dpo\"]", "not: { not: { concepts: [\"Direct Preference Optimization\"] } }")]
    public async Task Filters_take_any_spelling(string keys, string spelled)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync(
            $$"""{ a: papers(where: { {{keys}} }) { totalCount } b: papers(where: { {{spelled}} }) { totalCount } }"""
        );

        answer.TryGetProperty("extensions", out JsonElement hints).ShouldBeFalse($"{hints}");
        JsonElement data = answer.GetProperty("data");
        int count = data.GetProperty("a").GetProperty("totalCount").GetInt32();
        count.ShouldBeGreaterThan(0);
        data.GetProperty("b").GetProperty("totalCount").GetInt32().ShouldBe(count);
    }

    [Theory]
    [InlineData("venue(key: \"acl 2025\") { key }", "venue", "ACL2025")]
    [InlineData("area(key: \"LLM-pretraining\") { key }", "area", "llm_pretraining")]
    [InlineData("topic(key: \"Tokenization\") { key }", "topic", "tokenization")]
    [InlineData("concept(key: \"BPE\") { key }", "concept", "bpe")]
    [InlineData("paper(key: \"https://arxiv.org/abs/2503.02174v1\") { arxivId }", "paper", "2503.02174")]
    [InlineData("paper(key: \"2503.02174\") { arxivId }", "paper", "2503.02174")]
    [InlineData("areaPage(venue: \"acl2025\", area: \"LLM pretraining\") { venue { key } }", "areaPage", "{\"key\":\"ACL2025\"}")]
    public async Task A_node_is_found_by_any_spelling(string field, string name, string expected)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync($"{{ {field} }}");

        answer.GetProperty("data").GetProperty(name).EnumerateObject().Single().Value.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task Venues_are_compared_by_any_spelling()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync("""
            { a: sharedTopics(venues: ["ACL2025", "CVPR2026"], area: "llm_pretraining", minVenues: 1) { topic { key } paperCount }
              b: sharedTopics(venues: ["acl 2025", "cvpr2026"], area: "LLM Pretraining", minVenues: 1) { topic { key } paperCount }
              c: topicMatrix(venues: ["ACL2025"], area: "llm_pretraining") { venues { key } counts }
              d: topicMatrix(venues: ["acl 2025", "ACL2025"], area: "LLM Pretraining") { venues { key } counts } }
            """);

        JsonElement data = answer.GetProperty("data");
        data.GetProperty("a").GetArrayLength().ShouldBeGreaterThan(0);
        data.GetProperty("b").GetRawText().ShouldBe(data.GetProperty("a").GetRawText());
        data.GetProperty("d").GetRawText().ShouldBe(data.GetProperty("c").GetRawText());
    }

    [Fact]
    public async Task What_names_nothing_is_said_with_what_may_be_meant()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        JsonElement answer = await graph.AskAsync("""
            { papers(where: { or: [{ venues: ["ACL2052", "ACL2025"] }, { series: ["ACLL"] }], concepts: ["tokenizaton"] }) { totalCount }
              list: venue(key: "ACL 2052") { key } }
            """);

        answer.GetProperty("extensions")
            .GetProperty("hints")
            .GetRawText()
            .ShouldBe(
                """[{"path":["papers"],"argument":"where.concepts","value":"tokenizaton","nearest":["tokenization","subword-tokenization","bpe-tokenization"]},"""
                    + """{"path":["papers"],"argument":"where.or[0].venues","value":"ACL2052","nearest":["ACL2025","ACL2026"]},"""
                    + """{"path":["papers"],"argument":"where.or[1].series","value":"ACLL","nearest":["ACL"]},"""
                    + """{"path":["list"],"argument":"key","value":"ACL 2052","nearest":["ACL2025","ACL2026"]}]"""
            );
    }

    [Fact]
    public async Task Hints_are_few_and_can_be_left_out()
    {
        AskedGraph graph = await AskedGraph.SeedAsync();
        string query =
            $$"""{ papers(where: { concepts: [{{string.Join(',', Enumerable.Range(0, 90).Select(i => $"\"nothing-{i}\""))}}] }) { totalCount } }""";

        JsonElement hinted = await graph.AskAsync(query);
        JsonElement plain = await graph.AskAsync(query, extensions: """{"hints":false}""");

        hinted.GetProperty("extensions").GetProperty("hints").GetArrayLength().ShouldBe(10);
        plain.GetRawText().ShouldBe("""{"data":{"papers":{"totalCount":0}}}""");
    }
}
