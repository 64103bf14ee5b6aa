using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Paths;

/// <summary>What a path or a neighborhood goes over, in either direction.</summary>
/// <param name="Via">The kinds of edges.</param>
/// <param name="Kinds">The kinds of concepts it may go on to, beside its ends; null: every kind but TERM.</param>
/// <param name="OnlyStrong">Of edges to concepts only the sure ones.</param>
public sealed record TraversalScope(IReadOnlyList<EdgeKind> Via, IReadOnlyList<ConceptKind>? Kinds = null, bool OnlyStrong = false)
{
    /// <summary>Every kind of edge, and of concepts every kind but TERM.</summary>
    public static TraversalScope All { get; } = new(EdgeKinds.All);

    /// <summary>What a path goes over where the caller says nothing.</summary>
    public static TraversalScope OfPaths { get; } = new(EdgeKinds.OfPaths);
}
