using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Methods by the papers they share with a concept.</summary>
internal static class RelatedMethodCypher
{
    /// <summary>A row a concept: the key asked for, and of each related method its score, the method and the evidence.</summary>
    public const string ByConcept = $$"""
        UNWIND $concepts AS asked
        MATCH (one:Concept) WHERE one.load = $load AND one.key = asked
        CALL (one) {
          CALL (one) {
            MATCH (one)<-[r]-(x) WHERE r.s > 0 AND x.weight > 0
              AND ($venues IS NULL OR x.venue IN $venues) AND ($area IS NULL OR x.area = $area)
            WITH one, x, x.weight * r.s AS weight
            MATCH (x)-[r]->(c:Method) WHERE r.s > 0
            WITH one, c, sum(weight * r.s) AS score WHERE c <> one
            WITH c AS n, score
            {{RankCypher.Best}}
          }
          WITH one, n AS c, score
          CALL (one, c) {
            MATCH (one)<-[r]-(n) WHERE r.s > 0 AND n.weight > 0
              AND ($venues IS NULL OR n.venue IN $venues) AND ($area IS NULL OR n.area = $area)
            MATCH (n)-[q]->(c) WHERE q.s > 0
            RETURN collect([{{NodeCypher.Ref}}, n.weight * r.s * q.s]) AS because
          }
          RETURN collect([score, {{NodeCypher.Concept}}, because]) AS ranked
        }
        RETURN asked, ranked
        """;
}
