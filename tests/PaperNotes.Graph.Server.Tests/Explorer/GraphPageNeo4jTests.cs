using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Server.Tests.Hosting;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Server.Tests.Explorer;

/// <summary>The same deeds as over the embedded store, over the seed in a real Neo4j.</summary>
public sealed class GraphPageNeo4jTests(Neo4jServer database) : IClassFixture<Neo4jServer>
{
    private static readonly string[] s_deeds = ["arrives", "types", "sees", "asksWhy", "explores", "comparesVenues", "takesAlong"];

    [Fact]
    public async Task A_person_does_everything_in_a_browser_on_Neo4j()
    {
        Neo4jOptions options = await database.ReachAsync("page");
        using (HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance))
        {
            FactSet facts = (await Seed.ReadAsync()).Facts;
            await new Neo4jWriter(runner, options).ReplaceAsync(
                facts, GraphBuilder.Build(facts), null, TestContext.Current.CancellationToken);
        }

        await using RunningServer server = await RunningServer.StartAsync(
            ("PaperNotes:Store", "neo4j"),
            ("PaperNotes:Neo4j:Uri", options.Uri),
            ("PaperNotes:Neo4j:User", options.User),
            ("PaperNotes:Neo4j:Password", options.Password),
            ("PaperNotes:Neo4j:Graph", options.Graph),
            // What is tested is what a person sees, not how fast a busy machine's database is.
            ("PaperNotes:Neo4j:Timeout", "300"),
            ("PaperNotes:Limits:TimeoutSeconds", "300"));

        BrowserReport seen = await BrowserReport.RunAsync("explorer.mjs", server.Address);

        s_deeds.ShouldAllBe(deed => seen.Result(deed) == "done", string.Join('\n', s_deeds.Select(deed => $"{deed}: {seen.Result(deed)}")));
        seen.ShouldBeQuiet();
    }
}
