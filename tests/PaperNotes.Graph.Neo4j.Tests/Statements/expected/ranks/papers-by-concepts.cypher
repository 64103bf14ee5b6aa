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
  WITH collect([n, score, parts]) AS found
WITH found, COLLECT { UNWIND found AS row RETURN row[1] AS score ORDER BY score DESC LIMIT $first } AS best
UNWIND found AS row
WITH row[0] AS n, row[1] AS score, row[2] AS parts, best[-1] AS least
WHERE score >= least
RETURN n, score, parts ORDER BY score DESC, n.number LIMIT $first
}
WITH n AS p, score, parts
WITH p, score, COLLECT { UNWIND parts AS part WITH part[0] AS n, part[1] AS weight RETURN [[CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END, n.key], weight] } AS because
RETURN collect([score, [p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], because]) AS ranked
// $area = "llm_pretraining"
// $concepts = [["dpo",4000000],["bpe",4000000]]
// $first = 10
// $venues = ["ACL2025","CVPR2026"]
