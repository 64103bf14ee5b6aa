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
}
RETURN asked, ranked
// $area = "llm_pretraining"
// $first = 10
// $ownLink = 16
// $papers = ["ACL2025/llm_pretraining/a","ACL2025/llm_pretraining/b"]
// $venues = ["ACL2025","CVPR2026"]
