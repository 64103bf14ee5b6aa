using System.Text.Json;

namespace PaperNotes.Graph.Api.Tests;

public sealed class CursorTests
{
    [Theory]
    [InlineData("papers", "papers(where: {})")]
    [InlineData("papers(where: {})", "papers(where: { and: [], allTopics: [], text: \" \" })")]
    [InlineData("papers", "papers(order: [])")]
    [InlineData("papers", "papers(order: [{ field: KEY, direction: ASC }])")]
    [InlineData(
        "papers(order: [{ field: YEAR, direction: DESC }])",
        "papers(order: [{ field: YEAR, direction: DESC }, { field: YEAR, direction: ASC }, { field: KEY, direction: ASC }, { field: TITLE, direction: ASC }])"
    )]
    [InlineData(
        "papers(order: [{ field: KEY, direction: DESC }])",
        "papers(order: [{ field: KEY, direction: DESC }, { field: TITLE, direction: ASC }])")]
    [InlineData(
        "papers(where: { venues: [\"ACL2025\", \"ICLR2026\"] })", "papers(where: { venues: [\"ICLR2026\", \"ACL2025\", \"ICLR2026\"] })")]
    [InlineData(
        "papers(where: { venues: [\"ACL2025\"], hasArxiv: true })",
        "papers(where: { and: [{ hasArxiv: true }, { venues: [\"ACL2025\"] }, { hasArxiv: true }] })")]
    [InlineData(
        "papers(where: { or: [{ hasArxiv: true }, { hasCode: true }] })",
        "papers(where: { or: [{ hasCode: true }, { hasArxiv: true }, { hasCode: true }] })")]
    [InlineData("papers(where: { or: [{ hasArxiv: true }] })", "papers(where: { hasArxiv: true })")]
    [InlineData(
        "papers(where: { not: { venues: [\"ACL2025\", \"ICLR2026\"] } })",
        "papers(where: { not: { venues: [\"ICLR2026\", \"ACL2025\"] } })")]
    [InlineData("papers(where: { text: \"language models\" })", "papers(where: { text: \"Models, language\" })")]
    [InlineData("concepts", "concepts(where: { nameContains: \"\", minPapers: 0 })")]
    [InlineData(
        "concepts(where: { kinds: [METHOD, TASK], nameContains: \"l\" })",
        "concepts(where: { nameContains: \"L\", kinds: [TASK, METHOD, TASK] })")]
    [InlineData("search(text: \"data\", kinds: [PAPER, CONCEPT])", "search(text: \"data\", kinds: [CONCEPT, PAPER])")]
    [InlineData("search(text: \"data\")", "search(text: \"data\", kinds: [PAPER, VENUE, AREA, TOPIC, CONCEPT, AUTHOR])")]
    public async Task A_cursor_goes_on_in_a_list_of_the_same_meaning(string list, string same)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        (string cursor, string second) = await FirstTwoAsync(graph, list);
        JsonElement answer = await graph.AskAsync($"{{ list: {After(same, cursor)} {{ edges {{ node {{ id }} }} }} }}");

        answer.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        answer.GetProperty("data")
            .GetProperty("list")
            .GetProperty("edges")[0]
            .GetProperty("node")
            .GetProperty("id")
            .GetString()
            .ShouldBe(second);
    }

    [Theory]
    [InlineData("papers", "papers(where: { not: {} })")]
    [InlineData("papers", "papers(where: { or: [] })")]
    [InlineData("papers", "papers(where: { keys: [] })")]
    [InlineData("papers(where: { hasCode: true })", "papers(where: { hasArxiv: true })")]
    [InlineData("papers(where: { hasCode: true })", "papers(where: { not: { hasCode: true } })")]
    [InlineData(
        "papers(where: { and: [{ hasCode: true }, { hasArxiv: true }] })",
        "papers(where: { or: [{ hasCode: true }, { hasArxiv: true }] })")]
    [InlineData("papers(where: { venues: [\"ACL2025\"] })", "papers(where: { series: [\"ACL2025\"] })")]
    [InlineData("papers(where: { topics: [\"reasoning\"] })", "papers(where: { allTopics: [\"reasoning\"] })")]
    [InlineData("papers(order: [{ field: KEY, direction: ASC }])", "papers(order: [{ field: KEY, direction: DESC }])")]
    [InlineData("concepts(where: { kinds: [METHOD] })", "concepts(where: { kinds: [TASK] })")]
    [InlineData("search(text: \"data\")", "search(text: \"model\")")]
    public async Task A_cursor_of_a_list_of_another_meaning_is_refused(string list, string other)
    {
        AskedGraph graph = await AskedGraph.SeedAsync();

        (string cursor, _) = await FirstTwoAsync(graph, list);
        JsonElement answer = await graph.AskAsync($"{{ list: {After(other, cursor)} {{ edges {{ node {{ id }} }} }} }}");

        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("CURSOR_FOREIGN");
    }

    private static async Task<(string Cursor, string Second)> FirstTwoAsync(AskedGraph graph, string list)
    {
        JsonElement answer = await graph.AskAsync($"{{ list: {list} {{ edges {{ cursor node {{ id }} }} }} }}");
        JsonElement edges = answer.GetProperty("data").GetProperty("list").GetProperty("edges");
        return (edges[0].GetProperty("cursor").GetString()!, edges[1].GetProperty("node").GetProperty("id").GetString()!);
    }

    private static string After(string list, string cursor) =>
        list.Contains('(', StringComparison.Ordinal)
            ? list.Replace("(", $"(after: \"{cursor}\", ", StringComparison.Ordinal)
            : $"{list}(after: \"{cursor}\")";
}
