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
    WITH collect([n, score, parts]) AS found
WITH found, COLLECT { UNWIND found AS row RETURN row[1] AS score ORDER BY score DESC LIMIT $first } AS best
UNWIND found AS row
WITH row[0] AS n, row[1] AS score, row[2] AS parts, best[-1] AS least
WHERE score >= least
RETURN n, score, parts ORDER BY score DESC, n.number LIMIT $first
  }
  WITH n AS c, score, parts
  RETURN collect([score, [c.key, c.name, c.kind, c.aliases, c.paperCount], [part IN parts | [[0, part[0].key], part[1]]]]) AS ranked
}
RETURN asked, ranked
// $area = "llm_pretraining"
// $concepts = ["dpo","bpe"]
// $first = 10
// $venues = ["ACL2025","CVPR2026"]
