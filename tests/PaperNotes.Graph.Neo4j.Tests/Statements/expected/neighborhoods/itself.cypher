CALL () {
  MATCH (n:Paper) WHERE $ofKind = 0 AND n.load = $load AND n.key = $ofKey RETURN n AS of
  UNION ALL
  MATCH (s:Alias) WHERE $ofKind = 0 AND s.load = $load AND s.key = $ofKey
  MATCH (n:Paper) WHERE n.load = $load AND n.key = s.paper RETURN n AS of
  UNION ALL
  MATCH (n:Venue) WHERE $ofKind = 1 AND n.load = $load AND n.key = $ofKey RETURN n AS of
  UNION ALL
  MATCH (n:Area) WHERE $ofKind = 2 AND n.load = $load AND n.key = $ofKey RETURN n AS of
  UNION ALL
  MATCH (n:Topic) WHERE $ofKind = 3 AND n.load = $load AND n.key = $ofKey RETURN n AS of
  UNION ALL
  MATCH (n:Concept) WHERE $ofKind = 4 AND n.load = $load AND n.key = $ofKey RETURN n AS of
  UNION ALL
  MATCH (n:Author) WHERE $ofKind = 5 AND n.load = $load AND n.key = $ofKey RETURN n AS of
}
WITH [of] AS seen, [of] AS layer
WITH seen[0..$limit] AS nodes, size(seen) > $limit AS truncated
RETURN [n IN nodes | [n.number, [CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END, n.key]]] AS nodes, truncated,
  COLLECT {
    UNWIND nodes AS x
    MATCH (x)-[r]->(y) WHERE (type(r) IN $via OR (r.strong AND type(r) IN $strongVia)) AND y IN nodes
    RETURN [x.number, y.number, type(r), coalesce(r.strong, NOT type(r) IN ['PROPOSES', 'ADDRESSES', 'EVALUATES_ON', 'BUILDS_ON', 'COMPARES_WITH', 'MENTIONS'])]
  } AS edges
// $limit = 100
// $most = 101
// $ofKey = "llm_pretraining"
// $ofKind = 2
// $strongVia = []
// $via = ["PUBLISHED_IN","IN_AREA","HAS_TOPIC","PROPOSES","ADDRESSES","EVALUATES_ON","BUILDS_ON","COMPARES_WITH","MENTIONS","RELATED_TO","SAME_WORK","AUTHORED_BY","COVERS"]
