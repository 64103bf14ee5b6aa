using System.Net;
using System.Text;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class AdmissionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task What_finds_no_place_is_503_with_a_time_to_come_again_and_health_is_answered_meanwhile(string accept)
    {
        using SilentDatabase database = new();
        await using RunningServer server = await database.ServeAsync(("Executing", "1"), ("Waiting", "0"), ("TimeoutSeconds", "600"));
        using CancellationTokenSource leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);

        // One of three has the place and keeps it.
        List<Task<HttpResponseMessage>> asked = [.. Enumerable.Range(0, 3).Select(_ => AskAsync(server, accept, leaving.Token))];
        for (int refused = 0; refused < 2; refused++)
        {
            Task<HttpResponseMessage> done = await Task.WhenAny(asked);
            asked.Remove(done);
            using HttpResponseMessage response = await done;
            string id = response.Headers.GetValues("X-Request-Id").Single();

            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
            response.Headers.CacheControl!.ToString().ShouldBe("no-store");
            response.Content.Headers.ContentType!.MediaType.ShouldBe(accept);
            (await response.Content.ReadAsStringAsync(Token)).ShouldBe(
                $$$"""{"errors":[{"message":"The server has too much to do at once. Try again in 1 s.","extensions":{"code":"SERVER_BUSY","requestId":"{{{id}}}"}}]}"""
            );
        }

        (await server.Client.GetStringAsync("/healthz", Token)).ShouldBe("ok");
        (await server.Client.GetStringAsync("/graphql?sdl", Token)).ShouldContain("type Query {");
        asked.Single().IsCompleted.ShouldBeFalse();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(asked.Single());
    }

    [Fact]
    public async Task A_client_that_leaves_gives_its_place_to_who_waits()
    {
        using SilentDatabase database = new();
        await using RunningServer server = await database.ServeAsync(
            ("Executing", "1"), ("Waiting", "1"), ("WaitingSeconds", "600"), ("TimeoutSeconds", "600"));
        using CancellationTokenSource leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);

        // One has the place, one waits, one is refused: then both are known to be there.
        List<Task<HttpResponseMessage>> asked =
        [
            .. Enumerable.Range(0, 3).Select(_ => AskAsync(server, "application/json", leaving.Token)),
        ];
        using HttpResponseMessage refused = await await Task.WhenAny(asked);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await leaving.CancelAsync();

        // What asks nothing of the database is answered as soon as there is a place; until then the queue may be full.
        HttpStatusCode status;
        do
        {
            using HttpResponseMessage next = await AskAsync(server, "application/json", Token, "{ __typename }");
            status = next.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);
        status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        RunningServer server, string accept, CancellationToken cancellationToken, string query = "{ stats { papers } }")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd(accept);
        return await server.Client.SendAsync(request, cancellationToken);
    }
}
