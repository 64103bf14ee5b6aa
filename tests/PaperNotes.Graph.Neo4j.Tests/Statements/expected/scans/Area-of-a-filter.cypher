MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
WHERE a.load = $load AND a.key > $after AND EXISTS { (a)<-[:IN_AREA]-(p:Paper) WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f0 } AND p.year IN $f1 }
WITH a ORDER BY a.load, a.key LIMIT $limit
RETURN a.key AS key, [a.key, a.name, a.paperCount] AS node
// $after = ""
// $f0 = ["alignment"]
// $f1 = [2025]
// $limit = 1000
