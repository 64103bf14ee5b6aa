MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key > $after AND EXISTS { (v)<-[:PUBLISHED_IN]-(p:Paper) WHERE p.year IN $f0 AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f1 } }
WITH v ORDER BY v.load, v.key LIMIT $limit
RETURN v.key AS key, [v.key, v.series, v.year, v.paperCount] AS node
// $after = ""
// $f0 = [2025]
// $f1 = ["alignment"]
// $limit = 1000
