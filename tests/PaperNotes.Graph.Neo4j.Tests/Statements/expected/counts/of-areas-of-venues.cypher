UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0] AND p.area = scope[1]
    AND p.key IS NOT NULL
  RETURN count(*) AS papers
}
RETURN i, papers
// $scopes = [["ACL2025","llm_pretraining"]]
