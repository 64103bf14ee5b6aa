using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Makes results of ranked traversals from lists of score, node and evidence.</summary>
internal static class RankedReading
{
    /// <summary>The results in order: the largest score first, then by key.</summary>
    public static IReadOnlyList<Ranked<T>> Of<T>(CypherValue rows, Func<CypherValue, T> node)
        where T : GraphNode =>
        [
            .. rows.AsList().Select(row => Of(row.AsList(), node))
                .OrderByDescending(ranked => ranked.Score).ThenBy(ranked => ranked.Node.Ref, NodeRef.Order),
        ];

    private static Ranked<T> Of<T>(IReadOnlyList<CypherValue> values, Func<CypherValue, T> node) => new(
        node(values[1]),
        values[0].AsLong(),
        [
            .. values[2].AsList().Select(pair => new Evidence(NodeReading.Ref(pair.AsList()[0]), pair.AsList()[1].AsLong()))
                .OrderByDescending(evidence => evidence.Weight).ThenBy(evidence => evidence.Node, NodeRef.Order),
        ]);
}
