MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key > $after
WITH v ORDER BY v.load, v.key LIMIT $limit
RETURN v.key AS key, COLLECT {
  MATCH (v)-[r:COVERS]->(a:Area)
  RETURN [0, a.number, a.key, r.reported, true]
} AS edges
// $after = ""
// $limit = 1000
