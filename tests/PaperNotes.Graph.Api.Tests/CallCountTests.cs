using System.Text.Json;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Api.Tests;

public sealed class CallCountTests
{
    [Theory]
    [InlineData(
        "{ papers(first: N) { nodes { venue { key areas { area { key } } } area { key } topics { venues { venue { key } } } authors { coauthors { key } } proposes { key } concepts { concept { key } } } } }",
        11)]
    [InlineData("{ papers(first: N) { nodes { relatedPapers { paper { venue { key } } because { node { id } } } } } }", 4)]
    [InlineData(
        "{ concepts(first: N, where: { kinds: [METHOD] }) { nodes { venues { venue { key } } proposedBy { area { key } } relatedMethods(first: 3) { because { node { id } } } papers(first: 2) { totalCount nodes { key } facets { years { year } } } } } }",
        9)]
    [InlineData("{ sharedTopics(venues: [\"ACL2025\", \"ICLR2026\"], first: N) { venues { venue { key } } papers { venue { key } } } }", 4)]
    public async Task Calls_of_the_store_depend_on_depth_and_not_on_how_many_items_come_back(string query, int atMost)
    {
        (IGraphSource source, Func<int> calls) = CountedGraph.Around(await AskedGraph.StoreAsync());
        AskedGraph graph = new(source);

        JsonElement few = await graph.AskAsync(query.Replace("N", "3", StringComparison.Ordinal));
        int forFew = calls();
        JsonElement many = await graph.AskAsync(query.Replace("N", "50", StringComparison.Ordinal));
        int forMany = calls();

        few.TryGetProperty("errors", out _).ShouldBeFalse(few.GetRawText());
        many.TryGetProperty("errors", out _).ShouldBeFalse(many.GetRawText());
        // Fewer is right where a level only names nodes that the request has already; one call a level and a loader is the most.
        forFew.ShouldBeLessThanOrEqualTo(atMost);
        forMany.ShouldBeLessThanOrEqualTo(atMost);
    }
}
