using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Api.Tests;

/// <summary>Keys that clients give.</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData("g\u00F6del")]
    [InlineData("go\u0308del")]
    public async Task A_key_is_found_in_either_normal_form(string slug)
    {
        NoteFacts note = new() { Venue = "ACL2025", Area = "llm_nlp", Slug = "g\u00F6del", Title = "T" };
        AskedGraph graph = new(new EmbeddedSource(new EmbeddedStore(GraphBuilder.Build(new FactSet { Notes = [note] }))));

        JsonElement answer = await graph.AskAsync($$"""
            { paper(key: "ACL2025/llm_nlp/{{slug}}") { title } papers(where: { keys: ["ACL2025/llm_nlp/{{slug}}"] }) { totalCount } }
            """);

        answer.GetRawText().ShouldBe("""{"data":{"paper":{"title":"T"},"papers":{"totalCount":1}}}""");
    }
}
