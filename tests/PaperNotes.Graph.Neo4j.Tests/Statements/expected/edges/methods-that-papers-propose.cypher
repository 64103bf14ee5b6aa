UNWIND $papers AS asked
OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, asked)
RETURN asked, COLLECT {
  MATCH (p)-[r:PROPOSES]->(c:Method) WHERE r.strong
  RETURN [type(r), [c.key, c.name, c.kind, c.aliases, c.paperCount, c.homonyms], r.strong, r.places]
} AS concepts
// $papers = ["ACL2025/llm_pretraining/a","ACL2025/llm_pretraining/b"]
