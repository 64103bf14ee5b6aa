using System.Text.Json;
using PaperNotes.Graph.Server.Tests.Exporting;
using PaperNotes.Graph.Server.Tests.Hosting;

namespace PaperNotes.Graph.Server.Tests.Requests;

public sealed class AuditTests(SeedServer server) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task Every_audit_of_GraphQL_over_HTTP_holds()
    {
        string output = await Tool.NodeAsync("audits", "audit.mjs", new Uri(server.Running.Address, "/graphql").ToString());

        JsonElement[] results = [.. JsonDocument.Parse(output, default).RootElement.EnumerateArray()];
        results.Length.ShouldBe(61);
        results.Where(result => result.GetProperty("status").GetString() != "ok").Select(result => result.GetRawText()).ShouldBeEmpty();
    }
}
