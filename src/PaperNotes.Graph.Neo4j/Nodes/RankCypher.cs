namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>What ranked traversals have in common.</summary>
internal static class RankCypher
{
    /// <summary>
    /// Of rows of a node <c>n</c> and its <c>score</c> the best, ties by number; ends a subquery. The score of the last of them is found
    /// first, so that numbers are read only of nodes that reach it: reading a property of thousands costs more than all the rest.
    /// </summary>
    public const string Best = """
        WITH collect([n, score]) AS found
        WITH found, COLLECT { UNWIND found AS pair RETURN pair[1] AS score ORDER BY score DESC LIMIT $first } AS best
        UNWIND found AS pair
        WITH pair[0] AS n, pair[1] AS score, best[-1] AS least
        WHERE score >= least
        RETURN n, score ORDER BY score DESC, n.number LIMIT $first
        """;
}
