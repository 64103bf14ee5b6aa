using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Ranks methods by the papers they share with concepts: one statement for all. Thread-safe.</summary>
internal sealed class RelatedMethods(LoadReader load)
{
    private static readonly IEnumerable<EdgeDefinition> s_telling = EdgeKinds
        .All.Select(EdgeKinds.Of)
        .Where(kind => kind.StrengthOfMethods > 1);

    /// <summary>How telling the edge <c>r</c> is.</summary>
    private static readonly string s_strength =
        $"CASE type(r) {string.Join(' ', s_telling.Select(kind => $"WHEN '{kind.Name}' THEN {kind.StrengthOfMethods}"))} ELSE 1 END"
        + $" * CASE WHEN r.strong THEN {Strengths.SureOfMethods} ELSE 1 END";

    /// <summary>
    /// A row a concept: the key asked for, and of each related method its score, the method, the evidence, and whether it comes later, as
    /// one of many that one paper proposes.
    /// </summary>
    private static readonly string s_byConcept = $$"""
        UNWIND $concepts AS asked
        MATCH (one:Concept) WHERE one.load = $load AND one.key = asked
        CALL (one) {
          CALL (one) {
            MATCH (one)<-[r]-(x) WHERE r.s > 0 AND x.weight > 0
              AND ($venues IS NULL OR x.venue IN $venues) AND ($area IS NULL OR x.area = $area)
            WITH one, x, x.weight * {{s_strength}} AS weight
            MATCH (x)-[r]->(c:Method|Model) WHERE r.s > 0 AND (c:Method OR one:Model)
            WITH one, c, x, weight * {{s_strength}} AS part, CASE type(r) WHEN 'PROPOSES' THEN x.number END AS proposer
            WITH one, c, collect([x, part]) AS parts, min(proposer) AS proposer, $common + c.paperCount AS known WHERE c <> one
            WITH c AS n, proposer, [part IN parts | [part[0], part[1] * $common / known]] AS parts
            WITH n, reduce(sum = 0, part IN parts | sum + part[1]) AS score, [parts, proposer] AS parts
            {{Ranking.Best.Replace("$first", "$pool", StringComparison.Ordinal)}}
          }
          WITH n, score, parts[0] AS parts, parts[1] AS proposer ORDER BY score DESC, n.number
          WITH proposer, collect([n, score, parts]) AS alike
          UNWIND range(0, size(alike) - 1) AS i
          WITH alike[i][0] AS c, alike[i][1] AS score, alike[i][2] AS parts, proposer IS NOT NULL AND i >= $most AS later
          ORDER BY later, score DESC, c.number LIMIT $first
          RETURN collect([score, {{NodeCypher.Concept}}, [part IN parts | [[0, part[0].key], part[1]]], later]) AS ranked
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
        parameters["pool"] = Variants.Pool;
        parameters["most"] = Variants.Most;
        parameters["common"] = Weights.Common;
        parameters["concepts"] = concepts.Distinct().Select(concept => concept.Value).ToArray();
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_byConcept, parameters, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => new ConceptKey(row[0].AsText()), row => Ranking.Read(row[1], NodeReading.Concept));
    }
}
