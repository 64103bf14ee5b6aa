using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Methods by the papers they share with a concept. The papers are gathered with the score: finding them again costs as much for each winner.</summary>
internal static class RelatedMethodCypher
{
    /// <summary>A row a concept: the key asked for, and of each related method its score, the method and the evidence.</summary>
    public static readonly string ByConcept = $$"""
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
            {{RankCypher.Best}}
          }
          WITH n AS c, score, parts
          RETURN collect([score, {{NodeCypher.Concept}}, [part IN parts | [[0, part[0].key], part[1]]]]) AS ranked
        }
        RETURN asked, ranked
        """;
}
