CALL db.index.fulltext.queryNodes('search', $query) YIELD node AS n
WITH n, n AS p, n.nameWords AS names, coalesce(n.textWords, '') AS text,
  CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds)
RETURN count(*) AS matches
// $kinds = null
// $query = "+nameWords:\"@load\" +((+(\"language\" \"l anguage\" \"la nguage\" \"lan guage\" \"lang uage\" \"langu age\" \"langua ge\" \"languag e\")) \"_language\" \"=c:language\")"
