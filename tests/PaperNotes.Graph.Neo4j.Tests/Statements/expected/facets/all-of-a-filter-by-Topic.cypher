CALL () {
  CALL db.index.fulltext.queryNodes('search', $f0) YIELD node AS p
  WHERE p.load = $load
  MATCH (p)-[:HAS_TOPIC]->(t:Topic)
  WITH t, count(*) AS papers
  ORDER BY papers DESC, t.number LIMIT $first
  RETURN collect([t.key, papers]) AS counts
}
RETURN 0 AS i, counts
// $f0 = "+textWords:\"@load\" +((+(\"language\" \"l anguage\" \"la nguage\" \"lan guage\" \"lang uage\" \"langu age\" \"langua ge\" \"languag e\")) \"_language\" \"=c:language\")"
// $first = 10
