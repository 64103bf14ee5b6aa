using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>Finds papers that are close to a text.</summary>
public static class PapersLike
{
    /// <summary>The papers that have the concepts which a text names, best first; none where it names no known concept.</summary>
    public static async ValueTask<IReadOnlyList<Ranked<Paper>>> RankAsync(
        IGraphStore store, string text, RankRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, Concept> known =
            await store.GetConceptsBySpellingAsync(ConceptFinder.Candidates(text), cancellationToken).ConfigureAwait(false);
        ConceptKey[] found = [.. ConceptFinder.Select(text, known, concept => [concept.Name, .. concept.Aliases])
            .Select(match => match.Entry.Key).Distinct()];
        return found.Length == 0 ? [] : await store.RankPapersByConceptsAsync(found, request, cancellationToken).ConfigureAwait(false);
    }
}
