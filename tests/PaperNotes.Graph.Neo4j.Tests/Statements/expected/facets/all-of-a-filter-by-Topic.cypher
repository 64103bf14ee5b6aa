CALL () {
  CALL db.index.fulltext.queryNodes('texts', $f0) YIELD node AS p
  WHERE p.load = $load
  MATCH (p)-[:HAS_TOPIC]->(t:Topic)
  WITH t, count(*) AS papers
  ORDER BY papers DESC, t.number LIMIT $first
  RETURN collect([t.key, papers]) AS counts
}
RETURN 0 AS i, counts
// $f0 = "+filterWords:\"@load\" +filterWords:\"language\""
// $first = 10
