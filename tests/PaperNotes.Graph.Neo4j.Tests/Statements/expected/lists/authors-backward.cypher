MATCH (u:Author) USING INDEX SEEK u:Author(load, key)
WHERE u.load = $load AND u.key IS NOT NULL AND u.key < $before
WITH u ORDER BY u.load DESC, u.key DESC LIMIT $limit
RETURN [u.key, u.name, u.paperCount] AS node
// $before = "m"
// $limit = 21
