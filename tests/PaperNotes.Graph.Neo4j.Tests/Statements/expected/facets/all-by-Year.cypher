MATCH (v:Venue) USING INDEX SEEK v:Venue(load, key)
WHERE v.load = $load AND v.key IS NOT NULL AND v.paperCount > 0
WITH v.year AS year, sum(v.paperCount) AS papers
ORDER BY papers DESC, year DESC LIMIT $first
RETURN 0 AS i, collect([toString(year), papers]) AS counts
// $first = 10
