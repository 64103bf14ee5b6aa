CALL () {
  MATCH (p:Paper) USING INDEX SEEK p:Paper(load, titleHead)
  WHERE p.load = $load
    AND p.titleHead IS NOT NULL
    AND p.titleHead >= $f5 AND (p.titleHead > $f3 OR (p.titleHead = $f4 AND (p.title > $f1 OR (p.title = $f2 AND p.key > $f0))))
  WITH p ORDER BY p.load, p.titleHead, p.title, p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = "ACL2025/b"
// $f1 = "Adaptive"
// $f2 = "Adaptive"
// $f3 = "Adaptive"
// $f4 = "Adaptive"
// $f5 = "Adaptive"
// $limit = 21
