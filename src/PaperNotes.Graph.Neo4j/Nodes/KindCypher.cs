using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>What statements say of the kinds of nodes and edges; made of the tables of the kinds.</summary>
internal static class KindCypher
{
    /// <summary>The kind of a node <c>n</c>, as a number.</summary>
    public static readonly string OfNode =
        $"CASE {string.Join(' ', NodeKinds.All.SkipLast(1).Select(kind => $"WHEN n:{kind} THEN {kind:d}"))} ELSE {NodeKinds.Last:d} END";

    /// <summary>The types of all edges from papers to concepts, in a pattern.</summary>
    public static readonly string ToConcept = Types(EdgeKinds.ToConcept);

    /// <summary>The types of edges in a pattern.</summary>
    public static string Types(IEnumerable<EdgeKind> kinds) => string.Join('|', Names(kinds));

    /// <summary>The types of edges as a parameter.</summary>
    public static string[] Names(IEnumerable<EdgeKind> kinds) => [.. kinds.Distinct().Select(kind => EdgeKinds.Of(kind).Name)];
}
