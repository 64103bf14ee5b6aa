namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>What ranked traversals have in common.</summary>
internal static class RankCypher
{
    /// <summary>
    /// Of rows of a node <c>n</c>, its <c>score</c> and its <c>parts</c> (evidence gathered with the score, or null) the best, ties by number;
    /// ends a subquery. The score of the last of them is found first, so that numbers are read only of nodes that reach it: reading a
    /// property of thousands costs more than all the rest.
    /// </summary>
    public const string Best = """
        WITH collect([n, score, parts]) AS found
        WITH found, COLLECT { UNWIND found AS row RETURN row[1] AS score ORDER BY score DESC LIMIT $first } AS best
        UNWIND found AS row
        WITH row[0] AS n, row[1] AS score, row[2] AS parts, best[-1] AS least
        WHERE score >= least
        RETURN n, score, parts ORDER BY score DESC, n.number LIMIT $first
        """;
}
