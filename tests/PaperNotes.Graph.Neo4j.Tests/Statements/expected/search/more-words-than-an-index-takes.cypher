CALL db.index.fulltext.queryNodes('texts', $query) YIELD node AS n
WITH n,
  CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds) AND all(word IN $further WHERE coalesce(n.words, n.filterWords + coalesce(n.furtherWords, '')) CONTAINS word)
WITH n, kind, coalesce(n.words, n.filterWords + coalesce(n.furtherWords, '')) AS text
WITH n, kind, 600 + 9 * (size(text) - size($loadWord)) AS length, [word IN $words | size(split(text, word)) - 1] AS counts
WITH n, kind, reduce(sum = 0, count IN counts | sum + 4400000000 * count / (2000 * count + length)) AS score
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
// $further = [" w64 "," w65 "]
// $kinds = null
// $loadWord = "@load"
// $most = 21
// $query = "+\"@load\" +\"w0\" +\"w1\" +\"w2\" +\"w3\" +\"w4\" +\"w5\" +\"w6\" +\"w7\" +\"w8\" +\"w9\" +\"w10\" +\"w11\" +\"w12\" +\"w13\" +\"w14\" +\"w15\" +\"w16\" +\"w17\" +\"w18\" +\"w19\" +\"w20\" +\"w21\" +\"w22\" +\"w23\" +\"w24\" +\"w25\" +\"w26\" +\"w27\" +\"w28\" +\"w29\" +\"w30\" +\"w31\" +\"w32\" +\"w33\" +\"w34\" +\"w35\" +\"w36\" +\"w37\" +\"w38\" +\"w39\" +\"w40\" +\"w41\" +\"w42\" +\"w43\" +\"w44\" +\"w45\" +\"w46\" +\"w47\" +\"w48\" +\"w49\" +\"w50\" +\"w51\" +\"w52\" +\"w53\" +\"w54\" +\"w55\" +\"w56\" +\"w57\" +\"w58\" +\"w59\" +\"w60\" +\"w61\" +\"w62\" +\"w63\""
// $words = [" w0 "," w1 "," w2 "," w3 "," w4 "," w5 "," w6 "," w7 "," w8 "," w9 "," w10 "," w11 "," w12 "," w13 "," w14 "," w15 "," w16 "," w17 "," w18 "," w19 "," w20 "," w21 "," w22 "," w23 "," w24 "," w25 "," w26 "," w27 "," w28 "," w29 "," w30 "," w31 "," w32 "," w33 "," w34 "," w35 "," w36 "," w37 "," w38 "," w39 "," w40 "," w41 "," w42 "," w43 "," w44 "," w45 "," w46 "," w47 "," w48 "," w49 "," w50 "," w51 "," w52 "," w53 "," w54 "," w55 "," w56 "," w57 "," w58 "," w59 "," w60 "," w61 "," w62 "," w63 "]
