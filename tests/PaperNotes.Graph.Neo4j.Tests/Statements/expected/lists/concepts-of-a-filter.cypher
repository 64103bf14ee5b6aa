MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL AND n.kind IN $kinds AND n.fewer <= $most AND any(name IN n.lowerNames WHERE name CONTAINS $part)
WITH n AS c ORDER BY n.load, n.fewer, n.key LIMIT $limit
RETURN [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
// $kinds = [0,1]
// $limit = 21
// $most = -2
// $part = "net"
