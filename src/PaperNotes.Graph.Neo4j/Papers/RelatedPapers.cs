using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>Ranks papers by what they share with papers or with a text: one statement for all. Thread-safe.</summary>
internal sealed class RelatedPapers(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            return new Dictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>();
        }

        Dictionary<string, object?> parameters = RankParameters.Of(pointer, request);
        parameters["papers"] = papers.Distinct().Select(paper => paper.Value).ToArray();
        CypherResult result = await runner.RunAsync(new(RelatedPaperCypher.ByPaper, parameters), cancellationToken).ConfigureAwait(false);
        return result.Rows.ToDictionary(row => new PaperKey(row[0].AsText()), row => RankedReading.Of(row[1], NodeReading.Paper));
    }

    public async ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        if (concepts.Count == 0)
        {
            return [];
        }

        Dictionary<string, object?> parameters = RankParameters.Of(pointer, request);
        parameters["concepts"] = concepts.Select(concept => concept.Value).ToArray();
        parameters["strength"] = Strengths.Query;
        CypherResult result = await runner.RunAsync(new(RelatedPaperCypher.ByConcepts, parameters), cancellationToken).ConfigureAwait(false);
        return RankedReading.Of(result.Only, NodeReading.Paper);
    }
}
