using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Ranks methods by the papers they share with concepts: one statement for all. Thread-safe.</summary>
internal sealed class RelatedMethods(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        if (concepts.Count == 0)
        {
            return new Dictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>();
        }

        Dictionary<string, object?> parameters = RankParameters.Of(pointer, request);
        parameters["concepts"] = concepts.Distinct().Select(concept => concept.Value).ToArray();
        CypherResult result = await runner.RunAsync(new(RelatedMethodCypher.ByConcept, parameters), cancellationToken).ConfigureAwait(false);
        return result.Rows.ToDictionary(row => new ConceptKey(row[0].AsText()), row => RankedReading.Of(row[1], NodeReading.Concept));
    }
}
