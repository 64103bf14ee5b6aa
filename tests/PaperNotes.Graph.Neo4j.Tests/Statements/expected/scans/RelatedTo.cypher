MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
WHERE p.load = $load AND p.key > $after
WITH p AS n ORDER BY p.load, p.key LIMIT $limit
RETURN n.key AS key, COLLECT {
  MATCH (n)-[r:RELATED_TO]->(p:Paper)
  RETURN [r.rank, p.number, p.key, r.rank, true]
} AS edges
// $after = ""
// $limit = 1000
