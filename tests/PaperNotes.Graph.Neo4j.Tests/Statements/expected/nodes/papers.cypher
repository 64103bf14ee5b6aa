UNWIND $papers AS key
OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = key
MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, key)
RETURN 0 AS kind, key, [p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork] AS node
// $papers = ["ACL2025/llm_pretraining/x"]
