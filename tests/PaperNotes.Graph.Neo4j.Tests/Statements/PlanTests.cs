using PaperNotes.Graph.Neo4j.Transport;
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
}
