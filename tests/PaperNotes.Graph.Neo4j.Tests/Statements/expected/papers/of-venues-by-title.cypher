UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0]
    AND p.titleHead IS NOT NULL
  WITH p ORDER BY p.titleHead DESC, p.title DESC, p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $limit = 21
// $scopes = [["ACL2025"],["CVPR2025"]]
