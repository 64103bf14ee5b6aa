CALL () {
  MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
  WHERE n.load = $load AND n.fewer = $fewer AND n.key > $key
  RETURN n ORDER BY n.load, n.fewer, n.key LIMIT $limit
  UNION ALL
  MATCH (n:Topic) USING INDEX SEEK n:Topic(load, fewer, key)
  WHERE n.load = $load AND n.fewer > $fewer AND n.key IS NOT NULL
  RETURN n ORDER BY n.load, n.fewer, n.key LIMIT $limit
}
WITH n AS t ORDER BY n.fewer, n.number LIMIT $limit
RETURN [t.key, t.name, t.paperCount] AS node
// $fewer = -2
// $key = "m"
// $limit = 21
