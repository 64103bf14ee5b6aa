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
    WITH collect([n, score]) AS found
WITH found, COLLECT { UNWIND found AS pair RETURN pair[1] AS score ORDER BY score DESC LIMIT $first } AS best
UNWIND found AS pair
WITH pair[0] AS n, pair[1] AS score, best[-1] AS least
WHERE score >= least
RETURN n, score ORDER BY score DESC, n.number LIMIT $first
  }
  WITH one, n AS c, score
  CALL (one, c) {
    MATCH (one)<-[r]-(n) WHERE r.s > 0 AND n.weight > 0
      AND ($venues IS NULL OR n.venue IN $venues) AND ($area IS NULL OR n.area = $area)
    MATCH (n)-[q]->(c) WHERE q.s > 0
    RETURN collect([[CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END, n.key], n.weight * r.s * q.s]) AS because
  }
  RETURN collect([score, [c.key, c.name, c.kind, c.paperCount, c.aliases], because]) AS ranked
}
RETURN asked, ranked
// $area = "llm_pretraining"
// $concepts = ["dpo","bpe"]
// $first = 10
// $venues = ["ACL2025","CVPR2026"]
