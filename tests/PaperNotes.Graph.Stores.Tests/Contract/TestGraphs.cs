using System.Collections.Concurrent;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Stores.Tests.Contract;

/// <summary>The graphs that the suites ask questions of; few and fixed, since a load into a database takes seconds.</summary>
public static class TestGraphs
{
    private static readonly ConcurrentDictionary<int, Lazy<GraphContent>> Made = new();
    private static readonly Lazy<Task<GraphContent>> Read = new(async () =>
        GraphBuilder.Build((await FactFolder.ReadAsync(Path.Combine(Repository.Root, "seed"), CancellationToken.None)).Facts));

    /// <summary>The seed.</summary>
    public static Task<GraphContent> SeedAsync() => Read.Value;

    /// <summary>A small generated graph; the first is the largest, the second is empty.</summary>
    public static GraphContent Generated(int number) =>
        Made.GetOrAdd(
            number,
            _ => new Lazy<GraphContent>(() =>
                WithDoubts(
                    GraphBuilder.Build(
                        GeneratedFacts.Of(
                            number,
                            number switch
                            {
                                0 => 60,
                                1 => 0,
                                _ => number * 13 % 30,
                            })),
                    new Random(number)))).Value;

    // Generated facts are all sure; notes are not.
    private static GraphContent WithDoubts(GraphContent content, Random random)
    {
        foreach (bool[] strong in content.Edges.Select(edges => edges.Strong))
        {
            for (int i = 0; i < strong.Length; i++)
            {
                strong[i] &= random.Next(2) == 0;
            }
        }

        return content;
    }
}
