CALL db.index.fulltext.queryNodes('texts', $query) YIELD node AS n
WITH n,
  CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds) AND all(word IN $further WHERE coalesce(n.words, n.filterWords + coalesce(n.furtherWords, '')) CONTAINS word)
RETURN count(*) AS matches
// $further = []
// $kinds = null
// $query = "+\"@load\" +\"language\""
// $words = [" language "]
