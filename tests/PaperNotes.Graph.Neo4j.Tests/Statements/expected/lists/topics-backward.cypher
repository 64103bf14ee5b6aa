MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL
WITH n AS t ORDER BY n.load DESC, n.fewer DESC, n.key DESC LIMIT $limit
RETURN [t.key, t.name, t.paperCount] AS node
// $limit = 21
