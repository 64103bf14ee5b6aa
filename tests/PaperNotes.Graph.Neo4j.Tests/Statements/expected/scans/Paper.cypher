MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
WHERE p.load = $load AND p.key > $after
WITH p ORDER BY p.load, p.key LIMIT $limit
RETURN p.key AS key, [p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork] AS node
// $after = ""
// $limit = 1000
