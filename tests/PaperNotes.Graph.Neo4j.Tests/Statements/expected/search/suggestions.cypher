CALL () {
  CALL db.index.fulltext.queryNodes('search', $query) YIELD node AS n WITH n
  WHERE n.load = $load AND NOT n:Term AND ($kinds IS NULL OR CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END IN $kinds)
  WITH n, n.nameWords AS names, coalesce(n.textWords, '') AS text, coalesce(n.paperCount, 0) AS uses
  WITH n, 1000000000 * (2 + CASE WHEN names CONTAINS $start THEN 4 ELSE 0 END
    + CASE WHEN names CONTAINS $whole OR any(token IN $meant WHERE text CONTAINS token) THEN 8 ELSE 0 END)
    + 1000 * CASE WHEN uses > 999999 THEN 999999 ELSE uses END
    + 999
    - CASE WHEN size(names) - $markLength > 999 THEN 999 ELSE size(names) - $markLength END AS score
  ORDER BY score DESC, n.number LIMIT $first
  RETURN collect(n) AS typed
}
CALL (typed) {
  WITH typed WHERE size(typed) < $first AND $typos IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', $typos) YIELD node AS n WITH n, typed
  WHERE n.load = $load AND NOT n:Term AND ($kinds IS NULL OR CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END IN $kinds) AND NOT n IN typed
  WITH n, n.nameWords AS names, coalesce(n.textWords, '') AS text, coalesce(n.paperCount, 0) AS uses
  WITH n, 1000000000 * (0)
    + 1000 * CASE WHEN uses > 999999 THEN 999999 ELSE uses END
    + 999
    - CASE WHEN size(names) - $markLength > 999 THEN 999 ELSE size(names) - $markLength END AS score
  ORDER BY score DESC, n.number LIMIT $first
  RETURN collect(n) AS near
}
UNWIND (typed + near)[..$first] AS n
RETURN CASE
  WHEN n:Paper THEN [0, [n.key, n.title, n.summary, n.venue, n.area, n.arxivId, n.codeUrl, n.noteUrl, n.noteDate, n.notePath, n.noteHash, n.aliases, n.sameWork]]
  WHEN n:Venue THEN [1, [n.key, n.series, n.year, n.paperCount]]
  WHEN n:Area THEN [2, [n.key, n.name, n.paperCount]]
  WHEN n:Topic THEN [3, [n.key, n.name, n.paperCount]]
  WHEN n:Concept THEN [4, [n.key, n.name, n.kind, n.aliases, n.paperCount, n.homonyms]]
  ELSE [5, [n.key, n.name, n.paperCount]]
END AS node
// $first = 8
// $kinds = [4,3]
// $markLength = the length of @load
// $meant = [" =c:languagemod "]
// $query = "+nameWords:\"@load\" +((+(nameWords:\"language\") +(nameWords:\"mod\" nameWords:mod*)) nameWords:_languagemod* textWords:\"=c:languagemod\")"
// $start = " _languagemod"
// $typos = "+nameWords:\"@load\" +(nameWords:\"language\" nameWords:language~1) +(nameWords:\"mod\" nameWords:mod*)"
// $whole = " _languagemod "
