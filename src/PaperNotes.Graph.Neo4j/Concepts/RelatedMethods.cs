using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Ranks methods by the papers they share with concepts: one statement for all. Thread-safe.</summary>
internal sealed class RelatedMethods(LoadReader load)
{
    /// <summary>A row a concept: the key asked for, and of each related method its score, the method and the evidence.</summary>
    private static readonly string s_byConcept = $$"""
        UNWIND $concepts AS asked
        MATCH (one:Concept) WHERE one.load = $load AND one.key = asked
        CALL (one) {
          CALL (one) {
            MATCH (one)<-[r]-(x) WHERE r.s > 0 AND x.weight > 0
              AND ($venues IS NULL OR x.venue IN $venues) AND ($area IS NULL OR x.area = $area)
            WITH one, x, x.weight * r.s AS weight
            MATCH (x)-[r]->(c:Method) WHERE r.s > 0
            WITH one, c, x, weight * r.s AS part
            WITH one, c, sum(part) AS score, collect([x, part]) AS parts WHERE c <> one
            WITH c AS n, score, parts
            {{Ranking.Best}}
          }
          WITH n AS c, score, parts
          RETURN collect([score, {{NodeCypher.Concept}}, [part IN parts | [[0, part[0].key], part[1]]]]) AS ranked
        }
        RETURN asked, ranked
        """;

    public async ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        if (concepts.Count == 0)
        {
            return new Dictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>();
        }

        Dictionary<string, object?> parameters = Ranking.Parameters(request);
        parameters["concepts"] = concepts.Distinct().Select(concept => concept.Value).ToArray();
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_byConcept, parameters, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => new ConceptKey(row[0].AsText()), row => Ranking.Read(row[1], NodeReading.Concept));
    }
}
