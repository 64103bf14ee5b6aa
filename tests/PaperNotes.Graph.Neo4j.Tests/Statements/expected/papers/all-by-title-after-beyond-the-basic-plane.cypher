CALL () {
  MATCH (p:Paper) USING INDEX SEEK p:Paper(load, titleHead)
  WHERE p.load = $load
    AND p.titleHead IS NOT NULL
    AND (((p.titleHead > $f5 OR any(place IN $f6 WHERE p.titleHead >= place[0] AND p.titleHead < place[1])) AND NOT any(place IN $f7 WHERE p.titleHead STARTS WITH place[0] AND p.titleHead >= place[1])) OR (p.titleHead = $f8 AND (((p.title > $f1 OR any(place IN $f2 WHERE p.title >= place[0] AND p.title < place[1])) AND NOT any(place IN $f3 WHERE p.title STARTS WITH place[0] AND p.title >= place[1])) OR (p.title = $f4 AND p.key > $f0))))
  WITH p ORDER BY p.load, p.titleHead, p.title, p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = "k"
// $f1 = "\uD835\uDCB3：a"
// $f2 = [["\uD835\uDCB3\uD800\uDC00","\uD835\uDCB3\uE000"]]
// $f3 = [["","\uE000"]]
// $f4 = "\uD835\uDCB3：a"
// $f5 = "\uD835\uDCB3：a"
// $f6 = [["\uD835\uDCB3\uD800\uDC00","\uD835\uDCB3\uE000"]]
// $f7 = [["","\uE000"]]
// $f8 = "\uD835\uDCB3：a"
// $limit = 21
