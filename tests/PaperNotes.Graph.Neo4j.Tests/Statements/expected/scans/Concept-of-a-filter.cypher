MATCH (c:Concept) USING INDEX SEEK c:Concept(load, key)
WHERE c.load = $load AND c.key > $after AND EXISTS { (c)<-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper) WHERE p.year IN $f0 AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f1 } }
WITH c ORDER BY c.load, c.key LIMIT $limit
RETURN c.key AS key, [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
// $after = ""
// $f0 = [2025]
// $f1 = ["alignment"]
// $limit = 1000
