using PaperNotes.Graph.Neo4j.Migration;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

public sealed class SchemaTests(Neo4jServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schema_is_made_where_it_is_missing_and_left_where_it_is_not()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await Neo4jSchema.EnsureAsync(graph.Runner, Token);
        await graph.WriteAsync("DROP INDEX paper_year", Token);

        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldBe(["paper_year"]);
        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_index_that_only_earlier_versions_asked_is_removed()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await graph.WriteAsync("CREATE FULLTEXT INDEX node_words IF NOT EXISTS FOR (n:Paper) ON EACH [n.words]", Token);

        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldNotContain("node_words");

        CypherResult left = await graph.Runner.RunAsync(
            new CypherStatement("SHOW INDEXES YIELD name WHERE name = 'node_words' RETURN name", new Dictionary<string, object?>()), Token);
        left.Rows.ShouldBeEmpty();
    }
}
