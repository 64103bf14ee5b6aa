CALL () {
  MATCH (p:Paper)
  WHERE p.load = $load
    AND p.year IN $f0
    AND p.titleHead IS NOT NULL
  WITH p ORDER BY p.load, p.titleHead, p.title, p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = [2025]
// $limit = 21
