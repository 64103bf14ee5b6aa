MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key > $after
WITH v ORDER BY v.load, v.key LIMIT $limit
RETURN v.key AS key, [v.key, v.series, v.year, v.paperCount] AS node
// $after = ""
// $limit = 1000
