CALL () {
  CALL db.index.fulltext.queryNodes('search', $f0) YIELD node AS p
  WHERE p.load = $load
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = "+textWords:\"@load\" +((+(\"byte\" \"bytepair\" \"bytepairor\" \"b yte\" \"by te\" \"byt e\") +(\"pair\" \"bytepair\" \"pairor\" \"bytepairor\" \"p air\" \"pa ir\" \"pai r\") +(\"or\" \"pairor\" \"bytepairor\" \"o r\") +(\"预训\") +(\"训练\")) \"_bytepairor预训练\" \"=c:bytepairor预训练\")"
// $limit = 21
