UNWIND range(0, size($scopes) - 1) AS i
WITH i, $scopes[i] AS scope
CALL (scope) {
  MATCH (p:Paper)
  WHERE p.load = $load AND p.venue = scope[0]
    AND p.key IS NOT NULL
    AND p.key > $f0
  WITH p ORDER BY p.load, p.venue, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = "ACL2025/b"
// $limit = 21
// $scopes = [["ACL2025"],["CVPR2025"]]
