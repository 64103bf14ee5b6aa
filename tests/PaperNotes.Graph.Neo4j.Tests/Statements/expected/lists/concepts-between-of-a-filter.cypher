CALL () {
  MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
  WHERE n.load = $load AND n.fewer = $fewer AND n.key < $key AND n.kind IN $kinds AND n.fewer <= $most AND any(name IN n.lowerNames WHERE name CONTAINS $part) AND n.fewer >= $otherFewer AND (n.fewer > $otherFewer OR ((n.key > $other4 OR any(place IN $other5 WHERE n.key >= place[0] AND n.key < place[1])) AND NOT any(place IN $other6 WHERE n.key STARTS WITH place[0] AND n.key >= place[1])))
  RETURN n ORDER BY n.load DESC, n.fewer DESC, n.key DESC LIMIT $limit
  UNION ALL
  MATCH (n:Concept) USING INDEX SEEK n:Concept(load, fewer, key)
  WHERE n.load = $load AND n.fewer < $fewer AND n.key IS NOT NULL AND n.kind IN $kinds AND n.fewer <= $most AND any(name IN n.lowerNames WHERE name CONTAINS $part) AND n.fewer >= $otherFewer AND (n.fewer > $otherFewer OR ((n.key > $other4 OR any(place IN $other5 WHERE n.key >= place[0] AND n.key < place[1])) AND NOT any(place IN $other6 WHERE n.key STARTS WITH place[0] AND n.key >= place[1])))
  RETURN n ORDER BY n.load DESC, n.fewer DESC, n.key DESC LIMIT $limit
}
WITH n AS c ORDER BY n.fewer DESC, n.number DESC LIMIT $limit
RETURN [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
// $fewer = -1
// $key = "m"
// $kinds = [0,1]
// $limit = 21
// $most = -2
// $other4 = "\uD835\uDCB3"
// $other5 = []
// $other6 = [["","\uE000"]]
// $otherFewer = -9
// $part = "net"
