UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (of:Concept)<-[by:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper)
  WHERE of.load = $load AND of.key = scope[0] AND by.s > 0
    AND p.codeUrl IS NOT NULL
  RETURN count(*) AS papers
}
RETURN i, papers
// $scopes = [["dpo"]]
