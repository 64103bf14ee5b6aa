using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>The parameters that every ranked traversal has.</summary>
internal static class RankParameters
{
    public static Dictionary<string, object?> Of(GraphPointer pointer, RankRequest request) => new()
    {
        ["load"] = pointer.Load,
        ["first"] = request.First,
        ["venues"] = request.Venues,
        ["area"] = request.Area,
    };
}
