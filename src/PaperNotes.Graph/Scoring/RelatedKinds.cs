using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Scoring;

/// <summary>
/// Which concepts are close methods: methods; and models where a model is asked for, since nearly every paper builds on some model,
/// whatever its method.
/// </summary>
public static class RelatedKinds
{
    /// <summary>Whether a node may be a result for a concept of a kind.</summary>
    public static bool Include(ConceptKind asked, GraphNode node) => node is Concept concept
        && (concept.Kind == ConceptKind.Method || (concept.Kind == ConceptKind.Model && asked == ConceptKind.Model));
}
