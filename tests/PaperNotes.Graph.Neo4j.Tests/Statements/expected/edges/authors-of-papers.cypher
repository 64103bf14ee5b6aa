UNWIND $papers AS asked
OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, asked)
RETURN asked, COLLECT {
  MATCH (p)-[r:AUTHORED_BY]->(u:Author)
  RETURN [r.position, [u.key, u.name, u.paperCount]]
} AS authors
// $papers = ["ACL2025/llm_pretraining/a","ACL2025/llm_pretraining/b"]
