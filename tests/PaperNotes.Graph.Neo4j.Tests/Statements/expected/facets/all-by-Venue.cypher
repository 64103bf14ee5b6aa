MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key IS NOT NULL AND v.paperCount > 0
WITH v ORDER BY v.paperCount DESC, v.number LIMIT $first
RETURN 0 AS i, collect([v.key, v.paperCount]) AS counts
// $first = 10
