MATCH (t:Topic) USING INDEX SEEK t:Topic(load, key)
WHERE t.load = $load AND t.key > $after AND EXISTS { (t)<-[:HAS_TOPIC]-(p:Paper) WHERE p.year IN $f0 AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f1 } }
WITH t ORDER BY t.load, t.key LIMIT $limit
RETURN t.key AS key, [t.key, t.name, t.paperCount] AS node
// $after = ""
// $f0 = [2025]
// $f1 = ["alignment"]
// $limit = 1000
