UNWIND $concepts AS asked
MATCH (one:Concept) WHERE one.load = $load AND one.key = asked
CALL (one) {
  CALL (one) {
    MATCH (one)<-[r]-(x) WHERE r.s > 0 AND x.weight > 0
      AND ($venues IS NULL OR x.venue IN $venues) AND ($area IS NULL OR x.area = $area)
    WITH one, x, x.weight * CASE type(r) WHEN 'COMPARES_WITH' THEN 2 ELSE 1 END * CASE WHEN r.strong THEN 4 ELSE 1 END AS weight
    MATCH (x)-[r]->(c:Method|Model) WHERE r.s > 0 AND (c:Method OR one:Model)
    WITH one, c, x, weight * CASE type(r) WHEN 'COMPARES_WITH' THEN 2 ELSE 1 END * CASE WHEN r.strong THEN 4 ELSE 1 END AS part, CASE type(r) WHEN 'PROPOSES' THEN x.number END AS proposer
    WITH one, c, collect([x, part]) AS parts, min(proposer) AS proposer, $common + c.paperCount AS known WHERE c <> one
    WITH c AS n, proposer, [part IN parts | [part[0], part[1] * $common / known]] AS parts
    WITH n, reduce(sum = 0, part IN parts | sum + part[1]) AS score, [parts, proposer] AS parts
    WITH collect([n, score, parts]) AS found
WITH found, COLLECT { UNWIND found AS row RETURN row[1] AS score ORDER BY score DESC LIMIT $pool } AS best
UNWIND found AS row
WITH row[0] AS n, row[1] AS score, row[2] AS parts, best[-1] AS least
WHERE score >= least
RETURN n, score, parts ORDER BY score DESC, n.number LIMIT $pool
  }
  WITH n, score, parts[0] AS parts, parts[1] AS proposer ORDER BY score DESC, n.number
  WITH proposer, collect([n, score, parts]) AS alike
  UNWIND range(0, size(alike) - 1) AS i
  WITH alike[i][0] AS c, alike[i][1] AS score, alike[i][2] AS parts, proposer IS NOT NULL AND i >= $most AS later
  ORDER BY later, score DESC, c.number LIMIT $first
  RETURN collect([score, [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms], [part IN parts | [[0, part[0].key], part[1]]], later]) AS ranked
}
RETURN asked, ranked
// $area = "llm_pretraining"
// $common = 250
// $concepts = ["dpo","bpe"]
// $first = 10
// $most = 2
// $pool = 200
// $venues = ["ACL2025","CVPR2026"]
