using System.Text.Json;
using PaperNotes.Graph.Api.Limits;

namespace PaperNotes.Graph.Api.Tests.Cost;

public sealed class AnswerDepthTests
{
    [Fact]
    public async Task An_answer_of_64_levels_is_written()
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(Nested("{ papers(first: 1) { pageInfo { hasNextPage } } }"));

        answer.TryGetProperty("errors", out JsonElement errors).ShouldBeFalse($"{errors}");
        Depth(answer).ShouldBe(64);
    }

    [Theory]
    [InlineData("{ papers(first: 1) { nodes { key } } }", "")]
    [InlineData("{ papers(first: 1) { ...L } }", " fragment L on PaperConnection { nodes { ... on Node { id } } }")]
    public async Task A_deeper_one_is_refused_before_it_runs(string inner, string fragment)
    {
        JsonElement answer = await (await AskedGraph.SeedAsync()).AskAsync(Nested(inner) + fragment);

        answer.GetRawText()
            .ShouldBe(
                """
                {"errors":[{"message":"The answer would nest 65 levels, but at most 64 are allowed. Ask for fewer levels, and for the rest by the ids of the nodes there.","extensions":{"code":"ANSWER_TOO_DEEP"}}]}
                """.Trim()
            );
    }

    [Fact]
    public async Task The_limit_is_the_host_s()
    {
        AskedGraph graph = await AskedGraph.SeedAsync(new GraphLimits { AnswerDepth = 4 });

        JsonElement at = await graph.AskAsync("{ papers(first: 1) { pageInfo { hasNextPage } } }");
        JsonElement over = await graph.AskAsync("{ papers(first: 1) { nodes { key } } }");

        at.TryGetProperty("errors", out _).ShouldBeFalse();
        over.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("ANSWER_TOO_DEEP");
    }

    // Fifteen times four levels, in the two of the answer and its data.
    private static string Nested(string inner)
    {
        string query = inner;
        for (int level = 0; level < 15; level++)
        {
            query = $"{{ papers(first: 1) {{ nodes {{ venue {query} }} }} }}";
        }

        return query;
    }

    private static int Depth(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => 1 + element.EnumerateObject().Select(member => Depth(member.Value)).DefaultIfEmpty(0).Max(),
        JsonValueKind.Array => 1 + element.EnumerateArray().Select(Depth).DefaultIfEmpty(0).Max(),
        _ => 0,
    };
}
