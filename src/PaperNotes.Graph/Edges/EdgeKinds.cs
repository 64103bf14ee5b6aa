namespace PaperNotes.Graph.Edges;

/// <summary>Sets of edge kinds that several features use.</summary>
public static class EdgeKinds
{
    /// <summary>Every kind, in order.</summary>
    public static IReadOnlyList<EdgeKind> All { get; } = Enum.GetValues<EdgeKind>();

    /// <summary>The kinds that join a paper to a concept.</summary>
    public static IReadOnlyList<EdgeKind> ToConcept { get; } =
        [EdgeKind.Proposes, EdgeKind.Addresses, EdgeKind.EvaluatesOn, EdgeKind.BuildsOn, EdgeKind.ComparesWith, EdgeKind.Mentions];

    /// <summary>
    /// What a path goes over where the caller names no kinds: not the edges of venues and areas, where every paper meets.
    /// </summary>
    public static IReadOnlyList<EdgeKind> OfPaths { get; } =
        [.. All.Except([EdgeKind.PublishedIn, EdgeKind.InArea, EdgeKind.Covers])];
}
