MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
WHERE a.load = $load AND a.key > $after AND EXISTS { (a)<-[:IN_AREA]-(p:Paper) WHERE p.year IN $f0 AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f1 } }
WITH a ORDER BY a.load, a.key LIMIT $limit
RETURN a.key AS key, [a.key, a.name, a.paperCount] AS node
// $after = ""
// $f0 = [2025]
// $f1 = ["alignment"]
// $limit = 1000
