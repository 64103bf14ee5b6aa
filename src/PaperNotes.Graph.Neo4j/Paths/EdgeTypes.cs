using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>Kinds of edges as types of relationships.</summary>
internal static class EdgeTypes
{
    private static readonly Dictionary<string, EdgeKind> s_kinds = EdgeKinds.All.ToDictionary(LoadCypher.TypeOf);

    public static string[] Of(IEnumerable<EdgeKind> via) => [.. via.Distinct().Select(LoadCypher.TypeOf)];

    public static EdgeKind KindOf(string type) => s_kinds[type];
}
