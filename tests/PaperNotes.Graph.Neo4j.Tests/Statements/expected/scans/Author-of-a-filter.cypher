MATCH (u:Author) USING INDEX SEEK u:Author(load, key)
WHERE u.load = $load AND u.key > $after AND EXISTS { (u)<-[:AUTHORED_BY]-(p:Paper) WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f0 } AND p.year IN $f1 }
WITH u ORDER BY u.load, u.key LIMIT $limit
RETURN u.key AS key, [u.key, u.name, u.paperCount] AS node
// $after = ""
// $f0 = ["alignment"]
// $f1 = [2025]
// $limit = 1000
