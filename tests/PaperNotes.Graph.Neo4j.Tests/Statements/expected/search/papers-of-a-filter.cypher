CALL db.index.fulltext.queryNodes('search', $query) YIELD node AS n
WITH n, n AS p, n.nameWords AS names, coalesce(n.textWords, '') AS text,
  CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds)
  AND (kind <> 0 OR (p.venue IN $f0 AND p.codeUrl IS NOT NULL))
WITH n, kind, names, text,
  CASE WHEN any(token IN $meant WHERE names CONTAINS token OR text CONTAINS token) THEN 256 ELSE 0 END
  + CASE WHEN names CONTAINS $phrase THEN 128 ELSE 0 END
  + 8 * size([ways IN $ways[..15] WHERE any(way IN ways WHERE names CONTAINS way)])
  + CASE WHEN text CONTAINS $phrase THEN 4 ELSE 0 END
  + CASE WHEN all(ways IN $ways WHERE names CONTAINS ways[0] OR text CONTAINS ways[0]) THEN 2 ELSE 0 END
  + CASE WHEN coalesce(n.title, n.name, n.key) = $label THEN 1 ELSE 0 END AS points,
  CASE WHEN n:Term THEN 0 ELSE coalesce(n.paperCount, 0) END AS uses,
  size(names) - size($loadWord) - 2 AS length
WITH n, kind, 1000000000 * points
  + 1000 * CASE WHEN uses > 999999 THEN 999999 ELSE uses END
  + 999 - CASE WHEN length > 999 THEN 999 ELSE length END AS score
WITH n, kind, score
ORDER BY score DESC, n.number LIMIT $most
RETURN score, kind, n.key AS key, CASE
  WHEN n:Paper THEN [0, [n.key, n.title, n.summary, n.venue, n.area, n.arxivId, n.codeUrl, n.noteUrl, n.noteDate, n.notePath, n.noteHash, n.aliases, n.sameWork]]
  WHEN n:Venue THEN [1, [n.key, n.series, n.year, n.paperCount]]
  WHEN n:Area THEN [2, [n.key, n.name, n.paperCount]]
  WHEN n:Topic THEN [3, [n.key, n.name, n.paperCount]]
  WHEN n:Concept THEN [4, [n.key, n.name, n.kind, n.aliases, n.paperCount, n.homonyms]]
  ELSE [5, [n.key, n.name, n.paperCount]]
END AS node ORDER BY score DESC, n.number
// $f0 = ["ACL2025"]
// $kinds = null
// $label = "language"
// $loadWord = "@load"
// $meant = [" _language "," =c:language "]
// $most = 21
// $phrase = " language "
// $query = "+nameWords:\"@load\" +((+(\"language\" \"l anguage\" \"la nguage\" \"lan guage\" \"lang uage\" \"langu age\" \"langua ge\" \"languag e\")) \"_language\" \"=c:language\")"
// $ways = [[" language "," l anguage "," la nguage "," lan guage "," lang uage "," langu age "," langua ge "," languag e "]]
