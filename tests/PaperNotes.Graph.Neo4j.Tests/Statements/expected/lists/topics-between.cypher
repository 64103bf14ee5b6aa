CALL () {
  MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
  WHERE n.load = $load AND n.fewer = $fewer AND n.key > $key AND n.fewer <= $otherFewer AND (n.fewer < $otherFewer OR n.key < $other1)
  RETURN n ORDER BY n.load, n.fewer, n.key LIMIT $limit
  UNION ALL
  MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
  WHERE n.load = $load AND n.fewer > $fewer AND n.key IS NOT NULL AND n.fewer <= $otherFewer AND (n.fewer < $otherFewer OR n.key < $other1)
  RETURN n ORDER BY n.load, n.fewer, n.key LIMIT $limit
}
WITH n AS t ORDER BY n.fewer, n.number LIMIT $limit
RETURN [t.key, t.name, t.paperCount] AS node
// $fewer = -9
// $key = "m"
// $limit = 21
// $other1 = "m"
// $otherFewer = -2
