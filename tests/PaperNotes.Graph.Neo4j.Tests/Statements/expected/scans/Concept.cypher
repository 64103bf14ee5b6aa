MATCH (c:Concept) USING INDEX SEEK c:Concept(load, key)
WHERE c.load = $load AND c.key > $after
WITH c ORDER BY c.load, c.key LIMIT $limit
RETURN c.key AS key, [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
// $after = ""
// $limit = 1000
