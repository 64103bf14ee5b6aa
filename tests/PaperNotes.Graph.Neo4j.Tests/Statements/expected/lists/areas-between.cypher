MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
WHERE a.load = $load AND a.key IS NOT NULL AND a.key > $after AND a.key < $before
WITH a ORDER BY a.load, a.key LIMIT $limit
RETURN [a.key, a.name, a.paperCount] AS node
// $after = "a"
// $before = "z"
// $limit = 21
