using System.Globalization;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// What statements return of a node: a list of its properties, in the order of the table of its kind (<see cref="NodeTable"/>). A list,
/// since the names of a map would be written with every node; never the node itself, whose searchable words are longer than all the rest.
/// </summary>
internal static class NodeCypher
{
    private static readonly string[] s_byLetter = [.. NodeKinds.All.Select(kind => Of(kind, NodeKinds.Of(kind).Letter.ToString()))];

    /// <summary>Of a paper <c>p</c>.</summary>
    public static readonly string Paper = Of(NodeKind.Paper);

    /// <summary>Of a venue <c>v</c>.</summary>
    public static readonly string Venue = Of(NodeKind.Venue);

    /// <summary>Of an area <c>a</c>.</summary>
    public static readonly string Area = Of(NodeKind.Area);

    /// <summary>Of a topic <c>t</c>.</summary>
    public static readonly string Topic = Of(NodeKind.Topic);

    /// <summary>Of a concept <c>c</c>.</summary>
    public static readonly string Concept = Of(NodeKind.Concept);

    /// <summary>Of an author <c>u</c>.</summary>
    public static readonly string Author = Of(NodeKind.Author);

    /// <summary>Of a node <c>n</c> of any kind: the kind, then the list of its kind; for <see cref="NodeReading.Any"/>.</summary>
    public static readonly string Any =
        $"CASE\n{string.Concat(NodeTables.All.SkipLast(1).Select(table => $"  WHEN n:{table.Kind} THEN {OfKind(table)}\n"))}"
        + $"  ELSE {OfKind(NodeTables.All[^1])}\nEND";

    /// <summary>The kind of a node <c>n</c> and its key; for <see cref="NodeReading.Ref"/>.</summary>
    public static readonly string Ref = $"[{KindCypher.OfNode}, n.key]";

    /// <summary>Of a node of a kind, which has the letter of its kind for a name.</summary>
    public static string Of(NodeKind kind) => s_byLetter[(int)kind];

    /// <summary>Of a node of a kind, by the name that a statement has for it.</summary>
    public static string Of(NodeKind kind, string name) =>
        $"[{string.Join(", ", NodeTables.Of(kind).Columns.Select(column => $"{name}.{column.Name}"))}]";

    private static string OfKind(NodeTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"[{(int)table.Kind}, {Of(table.Kind, "n")}]");
}
