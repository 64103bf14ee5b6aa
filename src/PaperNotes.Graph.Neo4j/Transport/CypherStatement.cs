namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>One statement of Cypher: a constant text and its parameters. Nothing of a user's ever stands in the text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parameters">
/// By name: null, string, bool, int, long, double, and lists and dictionaries (by string) of these.
/// </param>
/// <param name="Access">What the statement does; a cluster serves reads from any member.</param>
public sealed record CypherStatement(
    string Text, IReadOnlyDictionary<string, object?> Parameters, CypherAccess Access = CypherAccess.Read)
{
    /// <summary>
    /// Whether statements that follow must see at least what this read saw. A write is always followed.
    /// </summary>
    public bool Followed { get; init; }

    /// <summary>How long it may take; null: as the options say.</summary>
    public TimeSpan? TimeLimit { get; init; }
}

/// <summary>What a statement does.</summary>
public enum CypherAccess
{
    /// <summary>It only reads.</summary>
    Read,

    /// <summary>It writes, or changes the schema.</summary>
    Write,
}
