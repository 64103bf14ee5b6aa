CALL () {
  MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
  WHERE p.load = $load
    AND p.key IS NOT NULL
    AND p.key > $f0
  WITH p ORDER BY p.load, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = "ACL2025/b"
// $limit = 21
