using PaperNotes.Graph.Neo4j.Migration;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
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
    public async Task An_index_of_other_kinds_of_nodes_is_made_anew()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        await Neo4jSchema.EnsureAsync(graph.Runner, Token);
        await graph.WriteAsync("DROP INDEX concept_form", Token);
        await graph.WriteAsync("CREATE RANGE INDEX concept_form FOR (n:Topic) ON (n.load, n.form)", Token);

        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldBe(["concept_form"]);

        CypherResult made = await graph.Runner.RunAsync(
            new CypherStatement(
                "SHOW INDEXES YIELD name, labelsOrTypes WHERE name = 'concept_form' RETURN labelsOrTypes",
                new Dictionary<string, object?>()),
            Token);
        made.Rows.Single()[0].AsTexts().ShouldBe(["Concept"]);
        (await Neo4jSchema.EnsureAsync(graph.Runner, Token)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_node_has_its_keys_its_order_and_its_words_in_the_schema()
    {
        string[] statements = [.. Neo4jSchema.Statements.Values];
        foreach (NodeDefinition kind in NodeKinds.All.Select(NodeKinds.Of))
        {
            statements.ShouldContain(statement =>
                statement.Contains($"FOR (n:{kind.Label}) REQUIRE (n.load, n.key) IS UNIQUE", StringComparison.Ordinal));
            statements.Any(statement => statement.Contains($"FOR (n:{kind.Label}) ON (n.load, n.fewer, n.key)", StringComparison.Ordinal))
                .ShouldBe(kind.IsByPaperCount);
        }

        Neo4jSchema.Statements["search"].ShouldContain($"FOR (n:{string.Join('|', NodeKinds.All)})");
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
