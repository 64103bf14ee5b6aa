UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (of:Topic)<-[:HAS_TOPIC]-(p:Paper)
  WHERE of.load = $load AND of.key = scope[0]
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $limit = 21
// $scopes = [["alignment"]]
