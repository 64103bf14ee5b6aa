using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>What statements say of the kinds of nodes and edges; made of the tables of the kinds.</summary>
internal static class KindCypher
{
    /// <summary>The kind of a node <c>n</c>, as a number.</summary>
    public static readonly string OfNode =
        $"CASE {string.Join(' ', NodeKinds.All.SkipLast(1).Select(kind => $"WHEN n:{kind} THEN {kind:d}"))} ELSE {NodeKinds.Last:d} END";

    /// <summary>The types of all edges from papers to concepts, in a pattern.</summary>
    public static readonly string ToConcept = Types(EdgeKinds.ToConcept);

    /// <summary>Whether the edge <c>r</c> is a sure one: it leads to no concept, or is marked.</summary>
    public static readonly string IsStrong =
        $"coalesce(r.strong, NOT type(r) IN [{string.Join(", ", EdgeKinds.ToConcept.Select(kind => $"'{EdgeKinds.Of(kind).Name}'"))}])";

    /// <summary>Whether the scope of a traversal has the edge <c>r</c>; <see cref="AddScope"/> gives the parameters.</summary>
    public const string IsInScope = "(type(r) IN $via OR (r.strong AND type(r) IN $strongVia))";

    /// <summary>Adds the parameters of <see cref="IsInScope"/>.</summary>
    public static void AddScope(Dictionary<string, object?> parameters, TraversalScope scope)
    {
        IEnumerable<EdgeKind> strong = scope.OnlyStrong ? scope.Via.Intersect(EdgeKinds.ToConcept) : [];
        parameters["via"] = Names(scope.Via.Except(strong));
        parameters["strongVia"] = Names(strong);
    }

    /// <summary>The types of edges in a pattern.</summary>
    public static string Types(IEnumerable<EdgeKind> kinds) => string.Join('|', Names(kinds));

    /// <summary>The types of edges as a parameter.</summary>
    public static string[] Names(IEnumerable<EdgeKind> kinds) => [.. kinds.Distinct().Select(kind => EdgeKinds.Of(kind).Name)];
}
