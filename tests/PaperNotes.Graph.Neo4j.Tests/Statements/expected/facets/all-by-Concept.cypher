MATCH (c:Concept) USING INDEX SEEK c:Concept(load, fewer, key)
WHERE c.load = $load AND c.fewer < 0 AND c.key IS NOT NULL AND c.kind IN $kinds
WITH c ORDER BY c.load, c.fewer, c.key LIMIT $first
RETURN 0 AS i, collect([c.key, c.paperCount]) AS counts
// $first = 10
// $kinds = [0,1,2,3,4]
