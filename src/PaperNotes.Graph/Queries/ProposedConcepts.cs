using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>Finds what papers propose.</summary>
public static class ProposedConcepts
{
    /// <summary>The concepts of any kind that papers propose, by key.</summary>
    public static async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Concept>>> ByPaperAsync(
        IGraphStore store, IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>> edges = await store
            .GetConceptsByPaperAsync(papers, Enum.GetValues<ConceptKind>(), [EdgeKind.Proposes], onlyStrong: false, cancellationToken)
            .ConfigureAwait(false);
        return edges.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Concept>)[.. pair.Value.Select(edge => edge.Concept)]);
    }
}
