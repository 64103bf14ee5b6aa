namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>The answer to one statement.</summary>
/// <param name="Fields">The names of the columns.</param>
/// <param name="Rows">The rows in the order of the answer, one value a column.</param>
public sealed record CypherResult(IReadOnlyList<string> Fields, IReadOnlyList<CypherValue[]> Rows)
{
    /// <summary>No columns, no rows.</summary>
    public static CypherResult Empty { get; } = new([], []);

    /// <summary>The only value of the only row.</summary>
    public CypherValue Only => Rows.Count == 1 && Rows[0].Length == 1
        ? Rows[0][0]
        : throw new InvalidOperationException("The answer has not exactly one value.");
}
