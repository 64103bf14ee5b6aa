UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0]
    AND p.key IS NOT NULL
  WITH p.venue AS key, count(*) AS papers
  RETURN collect([key, papers]) AS counts
}
RETURN i, counts
// $first = 10
// $scopes = [["ACL2025"],["CVPR2025"]]
