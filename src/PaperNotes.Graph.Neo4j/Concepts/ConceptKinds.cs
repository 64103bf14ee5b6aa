using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Which kinds of concepts a question means.</summary>
internal static class ConceptKinds
{
    private static readonly int[] s_butTerms = [.. Enum.GetValues<ConceptKind>().Where(kind => kind != ConceptKind.Term).Select(kind => (int)kind)];

    /// <summary>The kinds as they are stored; null asks for every kind but TERM.</summary>
    public static int[] Asked(IReadOnlyList<ConceptKind>? kinds) => kinds is null ? s_butTerms : [.. kinds.Distinct().Select(kind => (int)kind)];
}
