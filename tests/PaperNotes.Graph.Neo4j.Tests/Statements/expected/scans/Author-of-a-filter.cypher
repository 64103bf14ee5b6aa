MATCH (u:Author) USING INDEX SEEK u:Author(load, key)
WHERE u.load = $load AND u.key > $after AND EXISTS { (u)<-[:AUTHORED_BY]-(p:Paper) WHERE p.year IN $f0 AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f1 } }
WITH u ORDER BY u.load, u.key LIMIT $limit
RETURN u.key AS key, [u.key, u.name, u.paperCount] AS node
// $after = ""
// $f0 = [2025]
// $f1 = ["alignment"]
// $limit = 1000
