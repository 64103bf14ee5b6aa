UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (of:Concept)<-[by:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper)
  WHERE of.load = $load AND of.key = scope[0] AND by.s > 0
  WITH p ORDER BY p.year DESC, p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $limit = 21
// $scopes = [["dpo"]]
