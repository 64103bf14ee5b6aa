MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key IS NOT NULL
WITH v ORDER BY v.load, v.key LIMIT $limit
RETURN [v.key, v.series, v.year, v.paperCount] AS node
// $limit = 21
