using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Tests.Loading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>The plans that the database makes of the store's statements.</summary>
public sealed class PlanTests(Neo4jServer server)
{
    private static readonly string[] s_sorting = ["Sort", "PartialSort", "Top", "PartialTop"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Questions.Names), MemberType = typeof(Questions))]
    public async Task Every_statement_enters_by_an_index_and_nowhere_else(string name)
    {
        LoadedSeed seed = await LoadedSeed.OnAsync(server);
        Question question = Questions.All.Single(question => question.Name == name);
        foreach (CypherStatement statement in await seed.StatementsOfAsync(question, Token))
        {
            QueryPlan plan = await QueryPlan.OfAsync(seed.Options, statement, Token);

            plan.Operators.Where(one => one.Type is "CartesianProduct" or "Eager").ShouldBeEmpty(plan.ToString());
            plan.Leaves.Where(leaf => !leaf.IsEntry).ShouldBeEmpty(plan.ToString());
            plan.Leaves.ShouldContain(leaf => leaf.IsIndex, plan.ToString());
            plan.Operators.Where(one => question.ByIndex && s_sorting.Contains(one.Type)).ShouldBeEmpty(plan.ToString());
        }
    }

    [Fact]
    public async Task No_statement_of_a_load_reads_all_nodes_or_collects_its_rows_first()
    {
        using LoadedGraph graph = await LoadedGraph.NewAsync(server);
        RecordingRunner recorder = new(graph.Runner);
        graph.Options.KeepReplaced = TimeSpan.Zero;
        Neo4jWriter writer = new(recorder, graph.Options);
        for (int number = 1; number <= 3; number++)
        {
            await writer.ReplaceAsync(LoadedGraph.Facts(number), RandomGraph.Of(40, seed: number), null, Token);
        }

        CypherStatement[] statements =
        [
            .. recorder.Statements.DistinctBy(statement => statement.Text)
                .Where(statement =>
                    !statement.Text.StartsWith("SHOW", StringComparison.Ordinal)
                    && !statement.Text.StartsWith("CALL db.", StringComparison.Ordinal)),
        ];
        statements.Count(statement => statement.Text.Contains("DELETE", StringComparison.Ordinal)).ShouldBe(Sweep.Removals.Count + 1);
        statements.ShouldContain(statement => statement.Text == LoadCypher.Edges);
        foreach (CypherStatement statement in statements)
        {
            QueryPlan plan = await QueryPlan.OfAsync(graph.Options, statement, Token);

            // Loads are a handful.
            plan.Operators.Where(one =>
                    one.Type.EndsWith("Scan", StringComparison.Ordinal) && !one.Details.Contains("load:Load", StringComparison.Ordinal)
                )
                .ShouldBeEmpty(plan.ToString());
            plan.Operators.Where(one => one.Type is "CartesianProduct").ShouldBeEmpty(plan.ToString());
            plan.Operators.Where(one => one.Type is "Eager" && statement.Parameters.Keys.Any(key => key is "rows" or "edges"))
                .ShouldBeEmpty(plan.ToString());
        }
    }
}
