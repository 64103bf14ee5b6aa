MATCH (t:Topic) USING INDEX SEEK t:Topic(load, fewer, key)
WHERE t.load = $load AND t.fewer < 0 AND t.key IS NOT NULL
WITH t ORDER BY t.load, t.fewer, t.key LIMIT $first
RETURN 0 AS i, collect([t.key, t.paperCount]) AS counts
// $first = 10
