using System.Collections.Frozen;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Vocabulary;

namespace PaperNotes.Graph.Queries;

/// <summary>Finds papers that are close to a text. Thread-safe.</summary>
public static class PapersLike
{
    private static readonly FrozenSet<string> s_questionWords =
        VocabularyFile.Read("question-words.txt").Words().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The papers that have the concepts which a text names, best first; none where it names no known concept. Words that only ask ("best",
    /// "way") count where there are no others.
    /// </summary>
    public static async ValueTask<IReadOnlyList<Ranked<Paper>>> RankAsync(
        IGraphStore store, string text, RankRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, Concept> known =
            await store.GetConceptsBySpellingAsync(ConceptFinder.Candidates(text), cancellationToken).ConfigureAwait(false);
        Concept[] named = [.. ConceptFinder.Select(text, known, concept => [concept.Name, .. concept.Aliases])
            .Select(match => match.Entry).DistinctBy(concept => concept.Key)];
        Concept[] telling = [.. named.Where(concept => !OnlyAsks(concept))];
        if (named.Length == 0)
        {
            return [];
        }

        int papers = (await store.GetStatsAsync(cancellationToken).ConfigureAwait(false))[NodeKind.Paper];
        Dictionary<ConceptKey, long> asked = (telling.Length > 0 ? telling : named)
            .ToDictionary(concept => concept.Key, concept => Weights.Rarity(concept.PaperCount, papers) * Strengths.OfQuery(concept.Kind));
        return await store.RankPapersByConceptsAsync(asked, request, cancellationToken).ConfigureAwait(false);
    }

    private static bool OnlyAsks(Concept concept) =>
        concept.Kind is ConceptKind.Term or ConceptKind.Keyword
        && concept
            .Name.Split([' ', '-', '\'', '’'])
            .All(word => word.Length == 1 || s_questionWords.Contains(word) || StopWords.Contains(word));
}
