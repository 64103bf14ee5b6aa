using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>Ranks papers by what they share with papers or with a text: one statement for all. Thread-safe.</summary>
internal sealed class RelatedPapers(LoadReader load)
{
    /// <summary>A row a paper: the key asked for, and of each related paper its score, the paper and the evidence.</summary>
    private static readonly string s_byPaper = $$"""
        UNWIND $papers AS asked
        OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
        MATCH (one:Paper) WHERE one.load = $load AND one.key = coalesce(other.paper, asked)
        CALL (one) {
          CALL (one) {
            MATCH (one)-[r]->(x) WHERE r.s > 0 AND x.weight > 0 AND NOT x:Paper
            RETURN x, x.weight * r.s AS weight
            UNION ALL
            MATCH (one)-[r:RELATED_TO]-(x) WHERE r.s > 0 AND x.weight > 0
            RETURN x, x.weight * r.s AS weight
          }
          WITH one, collect(x) AS shared, collect(weight) AS weights
          CALL (one, shared, weights) {
            CALL (shared, weights) {
              UNWIND range(0, size(shared) - 1) AS i
              WITH shared[i] AS x, weights[i] AS weight WHERE NOT x:Paper
              MATCH (x)<-[r]-(p) WHERE r.s > 0
              RETURN p, weight * r.s AS part
              UNION ALL
              UNWIND range(0, size(shared) - 1) AS i
              WITH shared[i] AS x, weights[i] AS weight WHERE x:Paper
              MATCH (x)-[r:RELATED_TO]-(p) WHERE r.s > 0
              RETURN p, weight * r.s AS part
              UNION ALL
              UNWIND range(0, size(shared) - 1) AS i
              WITH shared[i] AS p, weights[i] AS weight WHERE p:Paper
              RETURN p, weight * $ownLink AS part
            }
            WITH one, p, sum(part) AS score
            WHERE p <> one AND NOT p.key IN coalesce(one.sameWork, []) AND ($venues IS NULL OR p.venue IN $venues) AND ($area IS NULL OR p.area = $area)
            WITH p AS n, score, null AS parts
            {{Ranking.Best}}
          }
          WITH n AS p, score, shared, weights
          CALL (p, shared, weights) {
            CALL (p, shared, weights) {
              MATCH (p)-[q]-(n) WHERE n IN shared AND q.s > 0
              RETURN n, q.s * [i IN range(0, size(shared) - 1) WHERE shared[i] = n | weights[i]][0] AS weight
              UNION ALL
              UNWIND range(0, size(shared) - 1) AS i
              WITH shared[i] AS n, weights[i] AS weight WHERE n = p
              RETURN n, weight * $ownLink AS weight
            }
            RETURN collect([{{NodeCypher.Ref}}, weight]) AS because
          }
          RETURN collect([score, {{NodeCypher.Paper}}, because]) AS ranked
        }
        RETURN asked, ranked
        """;

    /// <summary>One row: of each paper that has edges to the concepts its score, the paper and the evidence.</summary>
    private static readonly string s_byConcepts = $$"""
        UNWIND $concepts AS key
        MATCH (x:Concept) WHERE x.load = $load AND x.key = key AND x.weight > 0
        WITH collect(DISTINCT x) AS asked
        CALL (asked) {
          UNWIND asked AS x
          WITH x, x.weight * CASE WHEN x:Term THEN $strengthOfTerms ELSE $strength END AS weight
          MATCH (x)<-[r]-(p) WHERE r.s > 0
          WITH p, sum(weight) AS score
          WHERE ($venues IS NULL OR p.venue IN $venues) AND ($area IS NULL OR p.area = $area)
          WITH p AS n, score, null AS parts
          {{Ranking.Best}}
        }
        WITH asked, n AS p, score
        CALL (asked, p) {
          MATCH (p)-[r]->(n) WHERE n IN asked AND r.s > 0
          RETURN collect([{{NodeCypher.Ref}}, n.weight * CASE WHEN n:Term THEN $strengthOfTerms ELSE $strength END]) AS because
        }
        RETURN collect([score, {{NodeCypher.Paper}}, because]) AS ranked
        """;

    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            return new Dictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>();
        }

        Dictionary<string, object?> parameters = Ranking.Parameters(request);
        // A link's weight has the strength of links in it already.
        parameters["ownLink"] = Strengths.OwnLink * Strengths.OwnLink / Strengths.Link;
        parameters["papers"] = papers.Distinct().Select(paper => paper.Value).ToArray();
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_byPaper, parameters, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => new PaperKey(row[0].AsText()), row => Ranking.Read(row[1], NodeReading.Paper));
    }

    public async ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        if (concepts.Count == 0)
        {
            return [];
        }

        Dictionary<string, object?> parameters = Ranking.Parameters(request);
        parameters["concepts"] = concepts.Select(concept => concept.Value).ToArray();
        parameters["strength"] = Strengths.OfQuery(ConceptKind.Method);
        parameters["strengthOfTerms"] = Strengths.OfQuery(ConceptKind.Term);
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_byConcepts, parameters, cancellationToken).ConfigureAwait(false);
        return Ranking.Read(rows[0][0], NodeReading.Paper);
    }
}
