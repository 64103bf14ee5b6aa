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
  RETURN collect([[CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END, n.key], n.weight * $strength * r.s]) AS because
}
RETURN collect([score, [p.key, p.title, p.venue, p.area, p.aliases, p.summary, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate], because]) AS ranked
// $area = "llm_pretraining"
// $concepts = ["dpo","bpe"]
// $first = 10
// $strength = 4
// $venues = ["ACL2025","CVPR2026"]
