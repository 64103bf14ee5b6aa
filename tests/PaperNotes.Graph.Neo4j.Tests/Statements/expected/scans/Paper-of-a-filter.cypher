MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
WHERE p.load = $load AND p.key > $after AND p.year IN $f0 AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f1 }
WITH p ORDER BY p.load, p.key LIMIT $limit
RETURN p.key AS key, [p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork] AS node
// $after = ""
// $f0 = [2025]
// $f1 = ["alignment"]
// $limit = 1000
