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
    RETURN [CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END, n.key] AS ref, n.weight * r.s * q.s AS weight
    UNION ALL
    MATCH (one)-[r:RELATED_TO]-(n)-[q:RELATED_TO]-(p) WHERE r.s > 0 AND q.s > 0 AND n.weight > 0
    RETURN [CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END, n.key] AS ref, n.weight * r.s * q.s AS weight
  }
  WITH p, score, collect([ref, weight]) AS because
  RETURN collect([score, [p.key, p.title, p.venue, p.area, p.aliases, p.summary, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate], because]) AS ranked
}
RETURN asked, ranked
// $area = "llm_pretraining"
// $first = 10
// $papers = ["ACL2025/llm_pretraining/a","ACL2025/llm_pretraining/b"]
// $venues = ["ACL2025","CVPR2026"]
