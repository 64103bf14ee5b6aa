UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0]
    AND p.key IS NOT NULL
  MATCH (p)-[:HAS_TOPIC]->(t:Topic)
  WITH t, count(*) AS papers
  ORDER BY papers DESC, t.number LIMIT $first
  RETURN collect([t.key, papers]) AS counts
}
RETURN i, counts
// $first = 10
// $scopes = [["ACL2025"],["CVPR2025"]]
