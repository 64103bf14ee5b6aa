using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Neo4j.Tests.Papers;

/// <summary>Filters with many conditions.</summary>
internal static class Filters
{
    /// <summary>A random filter of about so many conditions, nested at most so deep.</summary>
    public static PaperFilter Nested(Random random, int conditions, int depth)
    {
        if (conditions <= 1 || depth == 0)
        {
            return Single(random.Next(13), random.Next(1_000));
        }

        int parts = depth == 1 ? conditions : random.Next(2, Math.Min(conditions, 12) + 1);
        PaperFilter[] filters = [.. Enumerable.Range(0, parts).Select(_ => Nested(random, conditions / parts, depth - 1))];
        return random.Next(5) switch
        {
            0 or 1 => new() { And = filters },
            2 => new() { Or = filters[1..], Not = filters[0] },
            _ => new() { Or = filters },
        };
    }

    /// <summary>One condition of each kind in turn.</summary>
    public static PaperFilter Single(int kind, int value) => (kind % 13) switch
    {
        0 => new() { Text = $"word{value}" },
        1 => new() { Keys = [$"k{value}"] },
        2 => new() { Venues = [$"v{value}"] },
        3 => new() { Series = [$"s{value}"] },
        4 => new() { Years = [value] },
        5 => new() { Areas = [$"a{value}"] },
        6 => new() { Topics = [$"t{value}"] },
        7 => new() { AllTopics = [$"t{value}", "other"] },
        8 => new() { Concepts = [$"c{value}"] },
        9 => new() { Authors = [$"w{value}"] },
        10 => new() { HasCode = value % 2 == 0 },
        11 => new() { HasArxiv = value % 2 == 0 },
        _ => new() { Not = new() { Concepts = [$"c{value}"] } },
    };
}
