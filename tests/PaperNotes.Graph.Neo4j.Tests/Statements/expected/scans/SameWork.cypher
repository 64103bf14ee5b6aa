MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
WHERE p.load = $load AND p.key > $after
WITH p AS n ORDER BY p.load, p.key LIMIT $limit
RETURN n.key AS key, COLLECT {
  MATCH (n)-[r:SAME_WORK]->(p:Paper)
  RETURN [0, p.number, p.key, null, true]
} AS edges
// $after = ""
// $limit = 1000

MATCH (p:Paper) USING INDEX SEEK p:Paper(load, key)
WHERE p.load = $load AND p.key > $after
WITH p AS n ORDER BY p.load, p.key LIMIT $limit
RETURN n.key AS key, COLLECT {
  MATCH (n)-[r:SAME_WORK]->(p:Paper)
  RETURN [0, p.number, p.key, null, true]
} AS edges
// $after = "NeurIPS2025/llm_pretraining/superposition_yields_robust_neural_scaling"
// $limit = 1000
