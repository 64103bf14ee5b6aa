CALL () {
  CALL db.index.fulltext.queryNodes('texts', $f0) YIELD node AS p
  WHERE p.load = $load
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = "+filterWords:\"@load\" +filterWords:\"byte\" +filterWords:\"pair\" +filterWords:\"or\" +filterWords:\"预训\" +filterWords:\"训练\""
// $limit = 21
