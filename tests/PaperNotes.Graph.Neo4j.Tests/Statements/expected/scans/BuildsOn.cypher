MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
WHERE p.load = $load AND p.key > $after
WITH p ORDER BY p.load, p.key LIMIT $limit
RETURN p.key AS key, COLLECT {
  MATCH (p)-[r:BUILDS_ON]->(to)
  RETURN [r.s, to.number, to.key, null, r.strong]
} AS edges
// $after = ""
// $limit = 1000
