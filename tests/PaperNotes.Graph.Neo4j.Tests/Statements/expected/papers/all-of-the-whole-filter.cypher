CALL () {
  MATCH (of:Concept)<-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper)
  WHERE of.load = $load AND of.key IN $f0
  WITH DISTINCT p
  WHERE p.load = $load
    AND p.series IN $f1 AND p.year IN $f2 AND p.codeUrl IS NOT NULL AND p.arxivId IS NULL AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f3 } AND all(topic IN $f4 WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key = topic }) AND NOT ((p.key IN $f5 OR any(other IN coalesce(p.aliases, []) WHERE other IN $f5)) AND EXISTS { (p)-[:AUTHORED_BY]->(has:Author) WHERE has.key IN $f6 })
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = ["dpo"]
// $f1 = ["ACL"]
// $f2 = [2025,2026]
// $f3 = ["alignment"]
// $f4 = ["reasoning","alignment"]
// $f5 = ["ACL2025/a/b"]
// $f6 = ["ada-lovelace"]
// $limit = 21
