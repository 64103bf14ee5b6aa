CALL () {
  MATCH (p:Paper)
  WHERE p.load = $load
    AND any(words IN $f0 WHERE all(word IN words WHERE p.filterWords CONTAINS word)) AND p.arxivId IS NULL
    AND p.key IS NOT NULL
  WITH p ORDER BY p.load, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = [[" byte "," pair "],[" language "]]
// $limit = 21
