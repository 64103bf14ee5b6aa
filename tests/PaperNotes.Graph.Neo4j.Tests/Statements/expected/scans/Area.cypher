MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
WHERE a.load = $load AND a.key > $after
WITH a ORDER BY a.load, a.key LIMIT $limit
RETURN a.key AS key, [a.key, a.name, a.paperCount] AS node
// $after = ""
// $limit = 1000
