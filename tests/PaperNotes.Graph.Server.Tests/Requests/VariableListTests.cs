using System.Net;
using System.Text;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

/// <summary>One document for a list of variables: GraphQL over HTTP, appendix B, answered as an array.</summary>
public sealed class VariableListTests(SeedServer server) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task The_document_runs_once_for_each()
    {
        (HttpStatusCode status, string body) = await PostAsync(
            """{"query":"query($name: String!) { __type(name: $name) { name } }","variables":[{"name":"Paper"},{},{"name":"Venue"}]}""");

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldStartWith("""[{"data":{"__type":{"name":"Paper"}}},{"errors":[""");
        body.ShouldEndWith(""",{"data":{"__type":{"name":"Venue"}}}]""");
    }

    [Theory]
    [InlineData("[{},1]", "BAD_REQUEST")]
    [InlineData("[]", "BATCH_EMPTY")]
    [InlineData("[{},{},{},{},{},{},{},{},{},{},{}]", "BATCH_TOO_LARGE")]
    public async Task A_list_that_is_none_is_refused(string variables, string code)
    {
        (HttpStatusCode status, string body) = await PostAsync($$"""{"query":"{ __typename }","variables":{{variables}}}""");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.ShouldContain($"\"code\":\"{code}\"");
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string json)
    {
        using StringContent content = new(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await server.Running.Client.PostAsync(
            "/graphql", content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
