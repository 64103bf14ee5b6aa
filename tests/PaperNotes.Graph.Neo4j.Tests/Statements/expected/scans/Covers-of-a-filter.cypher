MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key > $after AND EXISTS { (v)<-[:PUBLISHED_IN]-(p:Paper) WHERE p.codeUrl IS NOT NULL }
WITH v ORDER BY v.load, v.key LIMIT $limit
RETURN v.key AS key, COLLECT {
  MATCH (v)-[r:COVERS]->(a:Area) WHERE EXISTS { (a)<-[:IN_AREA]-(p:Paper) WHERE p.codeUrl IS NOT NULL }
  RETURN [0, a.number, a.key, r.reported, true]
} AS edges
// $after = ""
// $limit = 1000
