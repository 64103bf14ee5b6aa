MATCH (a:Area) USING INDEX SEEK a:Area(load, key)
WHERE a.load = $load AND a.key IS NOT NULL AND a.paperCount > 0
WITH a ORDER BY a.paperCount DESC, a.number LIMIT $first
RETURN 0 AS i, collect([a.key, a.paperCount]) AS counts
// $first = 10
