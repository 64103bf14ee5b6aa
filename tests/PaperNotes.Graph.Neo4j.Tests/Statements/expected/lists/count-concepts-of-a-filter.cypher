MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
WHERE n.load = $load AND n.fewer IS NOT NULL AND n.key IS NOT NULL AND n.kind IN $kinds AND n.fewer <= $most AND any(name IN n.lowerNames WHERE name CONTAINS $part)
RETURN count(*) AS concepts
// $kinds = [0,1]
// $most = -2
// $part = "net"
