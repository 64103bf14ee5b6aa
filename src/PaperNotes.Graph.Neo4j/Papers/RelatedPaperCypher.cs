using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>
/// Papers by what they share. Strengths of 0 and nodes of weight 0 add nothing and are left out first. Patterns name no types where
/// `s` and labels tell them apart: expanding every relationship is cheaper than asking for seven types. Evidence only of the winners.
/// </summary>
internal static class RelatedPaperCypher
{
    /// <summary>A row a paper: the key asked for, and of each related paper its score, the paper and the evidence.</summary>
    public const string ByPaper = $$"""
        UNWIND $papers AS asked
        OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
        MATCH (one:Paper) WHERE one.load = $load AND one.key = coalesce(other.paper, asked)
        CALL (one) {
          CALL (one) {
            MATCH (one)-[r]->(x) WHERE r.s > 0 AND x.weight > 0 AND NOT x:Paper
            WITH one, x, x.weight * r.s AS weight
            MATCH (x)<-[r]-(p) WHERE r.s > 0
            RETURN p, sum(weight * r.s) AS part
            UNION ALL
            MATCH (one)-[r:RELATED_TO]-(x) WHERE r.s > 0 AND x.weight > 0
            WITH one, x, x.weight * r.s AS weight
            MATCH (x)-[r:RELATED_TO]-(p) WHERE r.s > 0
            RETURN p, sum(weight * r.s) AS part
          }
          WITH one, p, sum(part) AS score
          WHERE p <> one AND ($venues IS NULL OR p.venue IN $venues) AND ($area IS NULL OR p.area = $area)
          WITH one, p, score ORDER BY score DESC, p.number LIMIT $first
          CALL (one, p) {
            MATCH (one)-[r]->(n) WHERE r.s > 0 AND n.weight > 0 AND NOT n:Paper
            MATCH (n)<-[q]-(p) WHERE q.s > 0
            RETURN {{NodeCypher.Ref}} AS ref, n.weight * r.s * q.s AS weight
            UNION ALL
            MATCH (one)-[r:RELATED_TO]-(n)-[q:RELATED_TO]-(p) WHERE r.s > 0 AND q.s > 0 AND n.weight > 0
            RETURN {{NodeCypher.Ref}} AS ref, n.weight * r.s * q.s AS weight
          }
          WITH p, score, collect([ref, weight]) AS because
          RETURN collect([score, {{NodeCypher.Paper}}, because]) AS ranked
        }
        RETURN asked, ranked
        """;

    /// <summary>One row: of each paper that has edges to the concepts its score, the paper and the evidence.</summary>
    public const string ByConcepts = $$"""
        UNWIND $concepts AS key
        MATCH (x:Concept) WHERE x.load = $load AND x.key = key AND x.weight > 0
        WITH collect(DISTINCT x) AS asked
        UNWIND asked AS x
        WITH asked, x, x.weight * $strength AS weight
        MATCH (x)<-[r]-(p) WHERE r.s > 0
        WITH asked, p, sum(weight * r.s) AS score
        WHERE ($venues IS NULL OR p.venue IN $venues) AND ($area IS NULL OR p.area = $area)
        WITH asked, p, score ORDER BY score DESC, p.number LIMIT $first
        CALL (asked, p) {
          UNWIND asked AS n
          MATCH (n)<-[r]-(p) WHERE r.s > 0
          RETURN collect([{{NodeCypher.Ref}}, n.weight * $strength * r.s]) AS because
        }
        RETURN collect([score, {{NodeCypher.Paper}}, because]) AS ranked
        """;
}
