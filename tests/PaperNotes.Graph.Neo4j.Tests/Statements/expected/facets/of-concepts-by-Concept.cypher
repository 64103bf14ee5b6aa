UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (of:Concept)<-[by:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper)
  WHERE of.load = $load AND of.key = scope[0] AND by.s > 0
  MATCH (p)-[e:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(c:Concept)
  WHERE e.s > 0 AND c.kind IN $kinds
  WITH c, count(*) AS papers
  ORDER BY papers DESC, c.number LIMIT $first
  RETURN collect([c.key, papers]) AS counts
}
RETURN i, counts
// $first = 10
// $kinds = [0,1,2,3,4]
// $scopes = [["dpo"]]
