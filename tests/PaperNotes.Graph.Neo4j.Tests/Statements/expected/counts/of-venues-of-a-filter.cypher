UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0]
    AND p.codeUrl IS NOT NULL
    AND p.key IS NOT NULL
  RETURN count(*) AS papers
}
RETURN i, papers
// $scopes = [["ACL2025"],["CVPR2025"]]
