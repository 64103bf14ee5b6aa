UNWIND $papers AS key
OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = key
MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, key)
RETURN 0 AS kind, key, [p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork] AS node
UNION ALL
UNWIND $venues AS key
MATCH (v:Venue) WHERE v.load = $load AND v.key = key
RETURN 1 AS kind, key, [v.key, v.series, v.year, v.paperCount] AS node
UNION ALL
UNWIND $areas AS key
MATCH (a:Area) WHERE a.load = $load AND a.key = key
RETURN 2 AS kind, key, [a.key, a.name, a.paperCount] AS node
UNION ALL
UNWIND $topics AS key
MATCH (t:Topic) WHERE t.load = $load AND t.key = key
RETURN 3 AS kind, key, [t.key, t.name, t.paperCount] AS node
UNION ALL
UNWIND $concepts AS key
MATCH (c:Concept) WHERE c.load = $load AND c.key = key
RETURN 4 AS kind, key, [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms] AS node
UNION ALL
UNWIND $authors AS key
MATCH (u:Author) WHERE u.load = $load AND u.key = key
RETURN 5 AS kind, key, [u.key, u.name, u.paperCount] AS node
// $areas = ["llm_pretraining"]
// $authors = ["ada-lovelace"]
// $concepts = ["dpo"]
// $papers = ["ACL2025/llm_pretraining/x"]
// $topics = ["alignment"]
// $venues = ["ACL2025"]
