using System.Net;
using System.Text;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class CostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_over_the_limit_of_the_configuration_is_refused_with_both_numbers()
    {
        await using RunningServer server = await RunningServer.StartAsync(("PaperNotes:Limits:Cost", "56"));

        (HttpStatusCode status, string answer) = await PostAsync(server, """{"query":"{ papers(first: 3) { nodes { key } } }"}""");

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ShouldBe("""
            {"errors":[{"message":"The request would cost 57, but at most 56 is allowed. Most of it is papers.nodes: ask for smaller pages, fewer levels or fewer fields there.","extensions":{"code":"COST_TOO_HIGH","cost":{"requested":57,"limit":56,"field":"papers.nodes"}}}]}
            """.Trim());
    }

    [Fact]
    public async Task The_cost_is_told_where_the_extensions_of_the_request_ask_for_it()
    {
        await using RunningServer server = await RunningServer.StartAsync();

        (HttpStatusCode status, string answer) = await PostAsync(server, """{"query":"{ __typename }","extensions":{"cost":true}}""");

        (status, answer).ShouldBe(
            (HttpStatusCode.OK, """{"data":{"__typename":"Query"},"extensions":{"cost":{"requested":1,"limit":100000}}}""")
        );
    }

    [Fact]
    public async Task An_answer_of_64_levels_is_written_in_a_batch_too()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        string query = "{ papers(first: 1) { pageInfo { hasNextPage } } }";
        for (int level = 0; level < 15; level++)
        {
            query = $"{{ papers(first: 1) {{ nodes {{ venue {query} }} }} }}";
        }

        (HttpStatusCode status, string answer) = await PostAsync(server, $$"""[{"query":"{{query}}"}]""");

        status.ShouldBe(HttpStatusCode.OK);
        answer.ShouldStartWith("[{\"data\":");
        answer.ShouldEndWith("]");
    }

    private static async Task<(HttpStatusCode Status, string Answer)> PostAsync(RunningServer server, string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using HttpResponseMessage response = await server.Client.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
