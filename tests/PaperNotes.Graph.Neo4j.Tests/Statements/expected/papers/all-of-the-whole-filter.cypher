CALL () {
  MATCH (of:Concept)<-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper)
  WHERE of.load = $load AND of.key IN $f0
  WITH DISTINCT p
  WHERE p.load = $load
    AND p.series IN $f1 AND p.year IN $f2 AND (all(word IN $f3 WHERE p.filterWords CONTAINS word) OR p.venue IN $f4 AND p.area IN $f5 OR p.load IS NOT NULL) AND NOT ((p.key IN $f6 OR any(other IN coalesce(p.aliases, []) WHERE other IN $f6)) AND EXISTS { (p)-[:AUTHORED_BY]->(has:Author) WHERE has.key IN $f7 }) AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f8 } AND all(topic IN $f9 WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key = topic }) AND p.codeUrl IS NOT NULL AND p.arxivId IS NULL
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.venue, p.area, p.aliases, p.summary, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate], p.year]] AS papers
// $f0 = ["dpo"]
// $f1 = ["ACL"]
// $f2 = [2025,2026]
// $f3 = [" byte "," pair "]
// $f4 = ["ACL2025"]
// $f5 = ["llm_pretraining"]
// $f6 = ["ACL2025/a/b"]
// $f7 = ["ada-lovelace"]
// $f8 = ["alignment"]
// $f9 = ["reasoning","alignment"]
// $limit = 21
