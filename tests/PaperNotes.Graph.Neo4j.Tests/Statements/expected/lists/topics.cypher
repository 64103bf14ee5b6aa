MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL
WITH n AS t ORDER BY n.load, n.fewer, n.key LIMIT $limit
RETURN [t.key, t.name, t.paperCount] AS node
// $limit = 21
