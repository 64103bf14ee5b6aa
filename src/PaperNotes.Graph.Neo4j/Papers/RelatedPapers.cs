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
          WITH one, collect([x, weight]) AS shared
          CALL (one, shared) {
            CALL (shared) {
              UNWIND shared AS pair
              WITH pair[0] AS x, pair[1] AS weight WHERE NOT x:Paper
              MATCH (x)<-[r]-(p) WHERE r.s > 0
              RETURN p, x, weight * r.s AS part
              UNION ALL
              UNWIND shared AS pair
              WITH pair[0] AS x, pair[1] AS weight WHERE x:Paper
              MATCH (x)-[r:RELATED_TO]-(p) WHERE r.s > 0
              RETURN p, x, weight * r.s AS part
              UNION ALL
              UNWIND shared AS pair
              WITH pair[0] AS p, pair[1] AS weight WHERE p:Paper
              RETURN p, p AS x, weight * $ownLink AS part
            }
            WITH one, p, sum(part) AS score, collect([x, part]) AS parts
            WHERE p <> one AND NOT p.key IN coalesce(one.sameWork, []) AND ($venues IS NULL OR p.venue IN $venues) AND ($area IS NULL OR p.area = $area)
            WITH p AS n, score, parts
            {{Ranking.Best}}
          }
          WITH n AS p, score, parts
          WITH p, score, {{Ranking.Evidence}} AS because
          RETURN collect([score, {{NodeCypher.Paper}}, because]) AS ranked
        }
        RETURN asked, ranked
        """;

    /// <summary>One row: of each paper that has edges to the concepts its score, the paper and the evidence.</summary>
    private static readonly string s_byConcepts = $$"""
        UNWIND $concepts AS given
        WITH given[0] AS key, given[1] AS weight
        MATCH (x:Concept) WHERE x.load = $load AND x.key = key
        WITH collect([x, weight]) AS asked
        CALL (asked) {
          UNWIND asked AS pair
          WITH pair[0] AS x, pair[1] AS weight
          MATCH (x)<-[r]-(p) WHERE r.s > 0
          WITH p, x, weight + r.s AS part
          WITH p, sum(part) AS score, collect([x, part]) AS parts
          WHERE ($venues IS NULL OR p.venue IN $venues) AND ($area IS NULL OR p.area = $area)
          WITH p AS n, score, parts
          {{Ranking.Best}}
        }
        WITH n AS p, score, parts
        WITH p, score, {{Ranking.Evidence}} AS because
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
        IReadOnlyDictionary<ConceptKey, long> concepts, RankRequest request, CancellationToken cancellationToken)
    {
        object[][] asked =
        [
            .. concepts.Where(concept => concept.Value > 0).Select(concept => new object[] { concept.Key.Value, concept.Value }),
        ];
        if (asked.Length == 0)
        {
            return [];
        }

        Dictionary<string, object?> parameters = Ranking.Parameters(request);
        parameters["concepts"] = asked;
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(s_byConcepts, parameters, cancellationToken).ConfigureAwait(false);
        return Ranking.Read(rows[0][0], NodeReading.Paper);
    }
}
