UNWIND $papers AS asked
OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, asked)
RETURN asked, COLLECT {
  MATCH (p)-[:HAS_TOPIC]->(t:Topic)
  RETURN [t.key, t.name, t.paperCount]
} AS topics
// $papers = ["ACL2025/llm_pretraining/a","ACL2025/llm_pretraining/b"]
