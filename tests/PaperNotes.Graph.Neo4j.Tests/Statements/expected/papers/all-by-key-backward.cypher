CALL () {
  MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
  WHERE p.load = $load
    AND p.key IS NOT NULL
  WITH p ORDER BY p.load DESC, p.key DESC LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $limit = 21
