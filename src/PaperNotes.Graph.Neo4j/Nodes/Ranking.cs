using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>What ranked traversals have in common.</summary>
internal static class Ranking
{
    /// <summary>
    /// Of rows of a node <c>n</c>, its <c>score</c> and its <c>parts</c> (evidence gathered with the score, or null) the best, ties by
    /// number; ends a subquery. The score of the last of them is found first, so that numbers are read only of nodes that reach it: reading
    /// a property of thousands costs more than all the rest.
    /// </summary>
    public const string Best = """
        WITH collect([n, score, parts]) AS found
        WITH found, COLLECT { UNWIND found AS row RETURN row[1] AS score ORDER BY score DESC LIMIT $first } AS best
        UNWIND found AS row
        WITH row[0] AS n, row[1] AS score, row[2] AS parts, best[-1] AS least
        WHERE score >= least
        RETURN n, score, parts ORDER BY score DESC, n.number LIMIT $first
        """;

    /// <summary>The evidence as it is read, from the <c>parts</c> of a result: lists of a node and what it adds to the score.</summary>
    public static readonly string Evidence =
        $$"""COLLECT { UNWIND parts AS part WITH part[0] AS n, part[1] AS weight RETURN [{{NodeCypher.Ref}}, weight] }""";

    /// <summary>The parameters that every ranked traversal has.</summary>
    public static Dictionary<string, object?> Parameters(RankRequest request) =>
        new() { ["first"] = request.First, ["venues"] = request.Venues, ["area"] = request.Area };

    /// <summary>
    /// The results, from lists of score, node, evidence and, where statements say it, whether the result comes later than others: the
    /// largest score first, then by key.
    /// </summary>
    public static IReadOnlyList<Ranked<T>> Read<T>(CypherValue rows, Func<CypherValue, T> node)
        where T : GraphNode =>
        [
            .. rows.AsList().Select(row => row.AsList())
                .Select(row => (Ranked: Read(row, node), IsLater: row.Count > 3 && row[3].AsBool()))
                .OrderBy(row => row.IsLater).ThenByDescending(row => row.Ranked.Score).ThenBy(row => row.Ranked.Node.Ref, NodeRef.Order)
                .Select(row => row.Ranked),
        ];

    private static Ranked<T> Read<T>(IReadOnlyList<CypherValue> values, Func<CypherValue, T> node)
        where T : GraphNode
    {
        T found = node(values[1]);
        return new(
            found,
            values[0].AsLong(),
            [
                .. values[2].AsList().Select(pair => pair.AsList())
                    .Select(pair => new Evidence(NodeReading.Ref(pair[0]), pair[1].AsLong()))
                    .Select(evidence => evidence with { IsLink = evidence.Node == found.Ref })
                    .OrderByDescending(evidence => evidence.Weight).ThenBy(evidence => evidence.Node, NodeRef.Order),
            ]);
    }
}
