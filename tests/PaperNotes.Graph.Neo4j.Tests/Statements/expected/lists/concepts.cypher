MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL
WITH n AS c ORDER BY n.load, n.fewer, n.key LIMIT $limit
RETURN [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
// $limit = 21
