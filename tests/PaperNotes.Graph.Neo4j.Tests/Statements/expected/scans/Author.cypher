MATCH (u:Author) USING INDEX SEEK u:Author(load, key)
WHERE u.load = $load AND u.key > $after
WITH u ORDER BY u.load, u.key LIMIT $limit
RETURN u.key AS key, [u.key, u.name, u.paperCount] AS node
// $after = ""
// $limit = 1000
