CALL () {
  MATCH (n:Paper) WHERE $fromKind = 0 AND n.load = $load AND n.key = $fromKey RETURN n AS from
  UNION ALL
  MATCH (s:Alias) WHERE $fromKind = 0 AND s.load = $load AND s.key = $fromKey
  MATCH (n:Paper) WHERE n.load = $load AND n.key = s.paper RETURN n AS from
  UNION ALL
  MATCH (n:Venue) WHERE $fromKind = 1 AND n.load = $load AND n.key = $fromKey RETURN n AS from
  UNION ALL
  MATCH (n:Area) WHERE $fromKind = 2 AND n.load = $load AND n.key = $fromKey RETURN n AS from
  UNION ALL
  MATCH (n:Topic) WHERE $fromKind = 3 AND n.load = $load AND n.key = $fromKey RETURN n AS from
  UNION ALL
  MATCH (n:Concept) WHERE $fromKind = 4 AND n.load = $load AND n.key = $fromKey RETURN n AS from
  UNION ALL
  MATCH (n:Author) WHERE $fromKind = 5 AND n.load = $load AND n.key = $fromKey RETURN n AS from
}
CALL (from) {
  MATCH (n:Paper) WHERE $toKind = 0 AND n.load = $load AND n.key = $toKey RETURN n AS to
  UNION ALL
  MATCH (s:Alias) WHERE $toKind = 0 AND s.load = $load AND s.key = $toKey
  MATCH (n:Paper) WHERE n.load = $load AND n.key = s.paper RETURN n AS to
  UNION ALL
  MATCH (n:Venue) WHERE $toKind = 1 AND n.load = $load AND n.key = $toKey RETURN n AS to
  UNION ALL
  MATCH (n:Area) WHERE $toKind = 2 AND n.load = $load AND n.key = $toKey RETURN n AS to
  UNION ALL
  MATCH (n:Topic) WHERE $toKind = 3 AND n.load = $load AND n.key = $toKey RETURN n AS to
  UNION ALL
  MATCH (n:Concept) WHERE $toKind = 4 AND n.load = $load AND n.key = $toKey RETURN n AS to
  UNION ALL
  MATCH (n:Author) WHERE $toKind = 5 AND n.load = $load AND n.key = $toKey RETURN n AS to
}
CALL (from, to) {
  WITH from, to WHERE from = to
  RETURN 0 AS length
  UNION ALL
  WITH from, to WHERE from <> to
  MATCH path = shortestPath((from)-[*..4]-(to)) WHERE all(r IN relationships(path) WHERE (type(r) IN $via OR (r.strong AND type(r) IN $strongVia)))
    AND all(x IN nodes(path) WHERE NOT x:(Term) OR x = from OR x = to)
  RETURN length(path) AS length
}
RETURN length, elementId(from) AS from, elementId(to) AS to
// $fromKey = "ACL2025"
// $fromKind = 1
// $strongVia = []
// $toKey = "no such key"
// $toKind = 0
// $via = ["PUBLISHED_IN","IN_AREA"]
