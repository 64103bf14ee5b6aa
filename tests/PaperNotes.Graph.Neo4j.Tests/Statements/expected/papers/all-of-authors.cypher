CALL () {
  MATCH (of:Author)<-[:AUTHORED_BY]-(p:Paper)
  WHERE of.load = $load AND of.key IN $f0
  WITH DISTINCT p
  WHERE p.load = $load
    AND p.year IN $f1
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = ["ada-lovelace"]
// $f1 = [2025]
// $limit = 21
