using System.Net;
using System.Net.Http.Json;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class AnswerSizeTests(SeedServer server) : IClassFixture<SeedServer>
{
    private const string Query = "{ papers(first: 40) { nodes { key title } } }";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_may_have_as_many_bytes_as_the_limit_says_and_not_one_more()
    {
        (_, byte[] whole) = await AskAsync(server.Running, new { query = Query });
        await using RunningServer exact = await RunningServer.StartAsync(("PaperNotes:Limits:AnswerBytes", $"{whole.Length}"));
        await using RunningServer less = await RunningServer.StartAsync(("PaperNotes:Limits:AnswerBytes", $"{whole.Length - 1}"));

        (HttpStatusCode status, byte[] body) = await AskAsync(exact, new { query = Query });
        (HttpStatusCode refused, byte[] error) = await AskAsync(less, new { query = Query });

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBe(whole);
        refused.ShouldBe(HttpStatusCode.BadRequest);
        System.Text.Encoding.UTF8.GetString(error)
            .ShouldBe(
                $$$"""{"errors":[{"message":"The answer has more than the {{{whole.Length - 1}}} bytes that are sent at most: it had {{{whole.Length}}} when it was given up. Ask for less: smaller pages, fewer levels.","extensions":{"code":"ANSWER_TOO_LARGE"}}]}"""
            );
    }

    [Fact]
    public async Task A_batch_has_one_limit_for_all_its_answers()
    {
        (_, byte[] whole) = await AskAsync(server.Running, new { query = Query });
        await using RunningServer small = await RunningServer.StartAsync(("PaperNotes:Limits:AnswerBytes", $"{whole.Length + 1}"));

        (HttpStatusCode status, byte[] body) = await AskAsync(small, new[] { new { query = Query }, new { query = Query } });

        status.ShouldBe(HttpStatusCode.BadRequest);
        System.Text.Encoding.UTF8.GetString(body).ShouldContain("ANSWER_TOO_LARGE");
    }

    [Fact]
    public async Task An_answer_of_many_pieces_comes_whole_and_says_its_length()
    {
        const string Large =
            "{ papers(first: 100) { nodes { id key title summary topics { key name } concepts { concept { key name } } } } }";

        using HttpResponseMessage response = await server.Running.Client.PostAsJsonAsync("/graphql", new { query = Large }, Token);
        byte[] body = await response.Content.ReadAsByteArrayAsync(Token);

        body.Length.ShouldBeGreaterThan(64 * 1024);
        response.Content.Headers.ContentLength.ShouldBe(body.Length);
        System.Text.Json.JsonDocument.Parse(body)
            .RootElement.GetProperty("data")
            .GetProperty("papers")
            .GetProperty("nodes")
            .GetArrayLength()
            .ShouldBe(100);
    }

    private static async Task<(HttpStatusCode Status, byte[] Body)> AskAsync<T>(RunningServer asked, T request)
    {
        using HttpResponseMessage response = await asked.Client.PostAsJsonAsync("/graphql", request, Token);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(Token));
    }
}
