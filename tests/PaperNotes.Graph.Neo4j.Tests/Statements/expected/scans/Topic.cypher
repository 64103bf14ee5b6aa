MATCH (t:Topic) USING INDEX SEEK t:Topic(load, key)
WHERE t.load = $load AND t.key > $after
WITH t ORDER BY t.load, t.key LIMIT $limit
RETURN t.key AS key, [t.key, t.name, t.paperCount] AS node
// $after = ""
// $limit = 1000
