CALL db.index.fulltext.queryNodes('texts', $query) YIELD node AS n
WITH n,
  CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds) AND all(word IN $further WHERE coalesce(n.words, n.filterWords + coalesce(n.furtherWords, '')) CONTAINS word)
WITH n, kind, coalesce(n.words, n.filterWords + coalesce(n.furtherWords, '')) AS text
WITH n, kind, 600 + 9 * (size(text) - size($loadWord)) AS length, [word IN $words | size(split(text, word)) - 1] AS counts
WITH n, kind, reduce(sum = 0, count IN counts | sum + 4400000000 * count / (2000 * count + length)) AS score
WHERE (score < $after OR (score = $after AND (kind > $afterKind OR (kind = $afterKind AND n.key > $afterKey8))))
WITH n, kind, score
ORDER BY score DESC, n.number LIMIT $most
RETURN score, kind, n.key AS key, CASE
  WHEN n:Paper THEN [0, [n.key, n.title, n.summary, n.venue, n.area, n.arxivId, n.codeUrl, n.noteUrl, n.noteDate, n.aliases, n.sameWork]]
  WHEN n:Venue THEN [1, [n.key, n.series, n.year, n.paperCount]]
  WHEN n:Area THEN [2, [n.key, n.name, n.paperCount]]
  WHEN n:Topic THEN [3, [n.key, n.name, n.paperCount]]
  WHEN n:Concept THEN [4, [n.key, n.name, n.kind, n.aliases, n.paperCount, n.homonyms]]
  ELSE [5, [n.key, n.name, n.paperCount]]
END AS node ORDER BY score DESC, n.number
// $after = 1200000
// $afterKey8 = "ACL2025/b"
// $afterKind = 0
// $further = []
// $kinds = [0]
// $loadWord = "@load"
// $most = 21
// $query = "+\"@load\" +\"language\""
// $words = [" language "]
