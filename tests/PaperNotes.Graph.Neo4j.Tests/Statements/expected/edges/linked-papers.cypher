UNWIND $papers AS asked
OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, asked)
RETURN asked, COLLECT {
  MATCH (p)-[r:RELATED_TO]->(q:Paper)
  RETURN [r.rank, [q.key, q.title, q.summary, q.venue, q.area, q.arxivId, q.codeUrl, q.noteUrl, q.noteDate, q.notePath, q.noteHash, q.aliases, q.sameWork]]
} AS linked
// $papers = ["ACL2025/llm_pretraining/a","ACL2025/llm_pretraining/b"]
