using System.Diagnostics;
using PaperNotes.Graph.Neo4j.Tests.Papers;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>
/// How long the database takes to plan the worst filters within the limits: the figures of docs/neo4j.md, only on request.
/// </summary>
public sealed class PlanningTimes(Neo4jServer server)
{
    private const int Rounds = 5;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Of_the_worst_filters()
    {
        LoadedSeed seed = await LoadedSeed.OnAsync(server);
        (string Name, Func<int, PaperFilter> Of)[] filters =
        [
            ("10 alternatives of two plain conditions each, all of it text", round => Pairs(10, [1, 5], round)),
            ("2 alternatives of concepts and topics, all of it text", round => Pairs(2, [8, 6], round)),
            ("100 conditions, mixed", round => Pairs(50, [.. Enumerable.Range(0, 13)], round)),
            ("100 conditions, nested 10 deep", round => Filters.Nested(new Random(round), 100, 10)),
            ("10,000 conditions", round => Filters.Nested(new Random(round), 10_000, 10)),
        ];
        foreach ((string name, Func<int, PaperFilter> of) in filters)
        {
            double[] milliseconds = new double[Rounds];
            int longest = 0;
            for (int round = 0; round < Rounds; round++)
            {
                Question question = new(
                    "", (store, token) => store.ListPapersAsync([PaperScope.All], of(round), [], new(20), token).AsTask());
                CypherStatement statement = (await seed.StatementsOfAsync(question, Token))[0];
                longest = Math.Max(longest, statement.Text.Length);
                // A comment, so that no plan is found in the cache.
                statement = statement with
                {
                    Text = $"// {Guid.NewGuid()}\n{statement.Text}",
                };
                long began = Stopwatch.GetTimestamp();
                await QueryPlan.OfAsync(seed.Options, statement, Token);
                milliseconds[round] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }

            Array.Sort(milliseconds);
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{name}: {longest} characters; median {milliseconds[Rounds / 2]:0} ms, most {milliseconds[^1]:0} ms");
        }
    }

    private static PaperFilter Pairs(int pairs, int[] kinds, int round) =>
        new()
        {
            Or =
            [
                .. Enumerable.Range(0, pairs)
                    .Select(i => new PaperFilter
                    {
                        And =
                        [
                            Filters.Single(kinds[2 * i % kinds.Length], 2 * i),
                            Filters.Single(kinds[((2 * i) + 1 + round) % kinds.Length], (2 * i) + 1),
                        ],
                    }),
            ],
        };
}
