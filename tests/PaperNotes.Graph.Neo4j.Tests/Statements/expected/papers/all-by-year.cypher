CALL () {
  MATCH (p:Paper) USING INDEX SEEK p:Paper(load, year, key)
  WHERE p.load = $load
    AND p.year IS NOT NULL AND p.key IS NOT NULL
  WITH p ORDER BY p.load, p.year, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $limit = 21
