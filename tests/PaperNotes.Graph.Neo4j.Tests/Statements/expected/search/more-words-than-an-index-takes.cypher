CALL db.index.fulltext.queryNodes('search', $query) YIELD node AS n
WITH n, n AS p, n.nameWords AS names, coalesce(n.textWords, '') AS text,
  CASE WHEN n:Paper THEN 0 WHEN n:Venue THEN 1 WHEN n:Area THEN 2 WHEN n:Topic THEN 3 WHEN n:Concept THEN 4 ELSE 5 END AS kind
WHERE n.load = $load AND ($kinds IS NULL OR kind IN $kinds)
  AND (all(ways IN $ways WHERE any(way IN ways WHERE names CONTAINS way OR text CONTAINS way))
    OR any(token IN $meant WHERE names CONTAINS token OR text CONTAINS token))
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
// $kinds = null
// $label = "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19 w20 w21 w22 w23 w24 w25 w26 w27 w28 w29 w30 w31 w32 w33 w34 w35 w36 w37 w38 w39 w40 w41 w42 w43 w44 w45 w46 w47 w48 w49 w50 w51 w52 w53 w54 w55 w56 w57 w58 w59 w60 w61 w62 w63 w64 w65"
// $loadWord = "@load"
// $meant = [" _w0w1w2w3w4w5w6w7w8w9w10w11w12w13w14w15w16w17w18w19w20w21w22w "]
// $most = 21
// $phrase = " w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19 w20 w21 w22 w23 w24 w25 w26 w27 w28 w29 w30 w31 w32 w33 w34 w35 w36 w37 w38 w39 w40 w41 w42 w43 w44 w45 w46 w47 w48 w49 w50 w51 w52 w53 w54 w55 w56 w57 w58 w59 w60 w61 w62 w63 w64 w65 "
// $query = "+nameWords:\"@load\" +((+(\"w0\" \"w0w1\" \"w0w1w2\" \"w 0\") +(\"w1\" \"w0w1\" \"w1w2\" \"w0w1w2\" \"w1w2w3\" \"w 1\") +(\"w2\" \"w1w2\" \"w2w3\" \"w0w1w2\" \"w1w2w3\" \"w2w3w4\" \"w 2\") +(\"w3\" \"w2w3\" \"w3w4\" \"w1w2w3\" \"w2w3w4\" \"w3w4w5\" \"w 3\") +(\"w4\" \"w3w4\" \"w4w5\" \"w2w3w4\" \"w3w4w5\" \"w4w5w6\" \"w 4\") +(\"w5\" \"w4w5\" \"w5w6\" \"w3w4w5\" \"w4w5w6\" \"w5w6w7\" \"w 5\") +(\"w6\" \"w5w6\" \"w6w7\") +(\"w7\" \"w6w7\" \"w7w8\") +(\"w8\" \"w7w8\" \"w8w9\") +(\"w9\" \"w8w9\" \"w9w10\") +(\"w10\" \"w9w10\" \"w10w11\") +(\"w11\" \"w10w11\" \"w11w12\") +(\"w12\" \"w11w12\" \"w12w13\") +(\"w13\" \"w12w13\" \"w13w14\") +(\"w14\" \"w13w14\" \"w14w15\") +(\"w15\" \"w14w15\" \"w15w16\") +(\"w16\" \"w15w16\" \"w16w17\") +(\"w17\" \"w16w17\" \"w17w18\") +(\"w18\" \"w17w18\" \"w18w19\") +(\"w19\" \"w18w19\" \"w19w20\") +(\"w20\" \"w19w20\" \"w20w21\") +(\"w21\" \"w20w21\" \"w21w22\") +(\"w22\" \"w21w22\" \"w22w23\") +(\"w23\" \"w22w23\" \"w23w24\") +(\"w24\" \"w23w24\" \"w24w25\") +(\"w25\" \"w24w25\" \"w25w26\") +(\"w26\" \"w25w26\" \"w26w27\") +(\"w27\" \"w26w27\" \"w27w28\") +(\"w28\" \"w27w28\" \"w28w29\") +(\"w29\" \"w28w29\" \"w29w30\") +(\"w30\" \"w29w30\" \"w30w31\") +(\"w31\" \"w30w31\" \"w31w32\") +(\"w32\" \"w31w32\" \"w32w33\") +(\"w33\" \"w32w33\" \"w33w34\") +(\"w34\" \"w33w34\" \"w34w35\") +(\"w35\" \"w34w35\" \"w35w36\") +(\"w36\" \"w35w36\" \"w36w37\") +(\"w37\" \"w36w37\" \"w37w38\") +(\"w38\" \"w37w38\" \"w38w39\") +(\"w39\" \"w38w39\" \"w39w40\") +(\"w40\" \"w39w40\" \"w40w41\") +(\"w41\" \"w40w41\" \"w41w42\") +(\"w42\" \"w41w42\" \"w42w43\") +(\"w43\" \"w42w43\" \"w43w44\") +(\"w44\" \"w43w44\" \"w44w45\") +(\"w45\" \"w44w45\" \"w45w46\") +(\"w46\" \"w45w46\" \"w46w47\") +(\"w47\" \"w46w47\" \"w47w48\") +(\"w48\" \"w47w48\" \"w48w49\") +(\"w49\" \"w48w49\" \"w49w50\") +(\"w50\" \"w49w50\" \"w50w51\") +(\"w51\" \"w50w51\" \"w51w52\") +(\"w52\" \"w51w52\" \"w52w53\") +(\"w53\" \"w52w53\" \"w53w54\") +(\"w54\" \"w53w54\" \"w54w55\") +(\"w55\" \"w54w55\" \"w55w56\") +(\"w56\" \"w55w56\" \"w56w57\") +(\"w57\" \"w56w57\" \"w57w58\") +(\"w58\" \"w57w58\" \"w58w59\") +(\"w59\" \"w58w59\" \"w59w60\") +(\"w60\" \"w59w60\" \"w60w61\") +(\"w61\" \"w60w61\" \"w61w62\") +(\"w62\" \"w61w62\" \"w62w63\") +(\"w63\" \"w62w63\" \"w63w64\")) \"_w0w1w2w3w4w5w6w7w8w9w10w11w12w13w14w15w16w17w18w19w20w21w22w\")"
// $ways = [[" w0 "," w0w1 "," w0w1w2 "," w 0 "],[" w1 "," w0w1 "," w1w2 "," w0w1w2 "," w1w2w3 "," w 1 "],[" w2 "," w1w2 "," w2w3 "," w0w1w2 "," w1w2w3 "," w2w3w4 "," w 2 "],[" w3 "," w2w3 "," w3w4 "," w1w2w3 "," w2w3w4 "," w3w4w5 "," w 3 "],[" w4 "," w3w4 "," w4w5 "," w2w3w4 "," w3w4w5 "," w4w5w6 "," w 4 "],[" w5 "," w4w5 "," w5w6 "," w3w4w5 "," w4w5w6 "," w5w6w7 "," w 5 "],[" w6 "," w5w6 "," w6w7 "],[" w7 "," w6w7 "," w7w8 "],[" w8 "," w7w8 "," w8w9 "],[" w9 "," w8w9 "," w9w10 "],[" w10 "," w9w10 "," w10w11 "],[" w11 "," w10w11 "," w11w12 "],[" w12 "," w11w12 "," w12w13 "],[" w13 "," w12w13 "," w13w14 "],[" w14 "," w13w14 "," w14w15 "],[" w15 "," w14w15 "," w15w16 "],[" w16 "," w15w16 "," w16w17 "],[" w17 "," w16w17 "," w17w18 "],[" w18 "," w17w18 "," w18w19 "],[" w19 "," w18w19 "," w19w20 "],[" w20 "," w19w20 "," w20w21 "],[" w21 "," w20w21 "," w21w22 "],[" w22 "," w21w22 "," w22w23 "],[" w23 "," w22w23 "," w23w24 "],[" w24 "," w23w24 "," w24w25 "],[" w25 "," w24w25 "," w25w26 "],[" w26 "," w25w26 "," w26w27 "],[" w27 "," w26w27 "," w27w28 "],[" w28 "," w27w28 "," w28w29 "],[" w29 "," w28w29 "," w29w30 "],[" w30 "," w29w30 "," w30w31 "],[" w31 "," w30w31 "," w31w32 "],[" w32 "," w31w32 "," w32w33 "],[" w33 "," w32w33 "," w33w34 "],[" w34 "," w33w34 "," w34w35 "],[" w35 "," w34w35 "," w35w36 "],[" w36 "," w35w36 "," w36w37 "],[" w37 "," w36w37 "," w37w38 "],[" w38 "," w37w38 "," w38w39 "],[" w39 "," w38w39 "," w39w40 "],[" w40 "," w39w40 "," w40w41 "],[" w41 "," w40w41 "," w41w42 "],[" w42 "," w41w42 "," w42w43 "],[" w43 "," w42w43 "," w43w44 "],[" w44 "," w43w44 "," w44w45 "],[" w45 "," w44w45 "," w45w46 "],[" w46 "," w45w46 "," w46w47 "],[" w47 "," w46w47 "," w47w48 "],[" w48 "," w47w48 "," w48w49 "],[" w49 "," w48w49 "," w49w50 "],[" w50 "," w49w50 "," w50w51 "],[" w51 "," w50w51 "," w51w52 "],[" w52 "," w51w52 "," w52w53 "],[" w53 "," w52w53 "," w53w54 "],[" w54 "," w53w54 "," w54w55 "],[" w55 "," w54w55 "," w55w56 "],[" w56 "," w55w56 "," w56w57 "],[" w57 "," w56w57 "," w57w58 "],[" w58 "," w57w58 "," w58w59 "],[" w59 "," w58w59 "," w59w60 "],[" w60 "," w59w60 "," w60w61 "],[" w61 "," w60w61 "," w61w62 "],[" w62 "," w61w62 "," w62w63 "],[" w63 "," w62w63 "," w63w64 "],[" w64 "],[" w65 "]]
