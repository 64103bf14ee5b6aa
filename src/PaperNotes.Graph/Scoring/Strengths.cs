using PaperNotes.Graph.Edges;

namespace PaperNotes.Graph.Scoring;

/// <summary>How telling an edge is: whole numbers that multiply the weight of what is shared (docs/scoring.md).</summary>
public static class Strengths
{
    /// <summary>Of a link between two papers.</summary>
    public const int Link = 2;

    /// <summary>Of a name's occurrence in a text that papers are compared with.</summary>
    public const int Query = 2;

    /// <summary>Of an edge from a paper to a concept or topic.</summary>
    public static int Of(EdgeKind kind) => kind switch
    {
        EdgeKind.Proposes => 4,
        EdgeKind.Addresses => 4,
        EdgeKind.EvaluatesOn => 1,
        EdgeKind.BuildsOn => 1,
        EdgeKind.ComparesWith => 2,
        EdgeKind.Mentions => 2,
        EdgeKind.HasTopic => 1,
        _ => 0,
    };
}
