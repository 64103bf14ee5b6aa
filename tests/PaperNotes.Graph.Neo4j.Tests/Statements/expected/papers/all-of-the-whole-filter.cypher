CALL () {
  MATCH (of:Concept)<-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]-(p:Paper)
  WHERE of.load = $load AND of.key IN $f0
  WITH DISTINCT p
  WHERE p.load = $load
    AND p.series IN $f1 AND p.year IN $f2 AND NOT ((p.key IN $f3 OR any(other IN coalesce(p.aliases, []) WHERE other IN $f3)) AND EXISTS { (p)-[:AUTHORED_BY]->(has:Author) WHERE has.key IN $f4 }) AND EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key IN $f5 } AND all(topic IN $f6 WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key = topic }) AND p.codeUrl IS NOT NULL AND any(has IN [{
  topics: [(p)-[:HAS_TOPIC]->(t:Topic) WHERE t.key IN $f8 | t.key],
  concepts: [(p)-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(c:Concept) WHERE c.key IN $f9 | c.key],
  authors: [(p)-[:AUTHORED_BY]->(a:Author) WHERE a.key IN $f10 | a.key]
}] WHERE reduce(below = [], level IN $f7 | [gate IN level | CASE gate[0]
  WHEN 'Text' THEN any(words IN gate[1] WHERE all(word IN words WHERE p.filterWords CONTAINS word))
  WHEN 'Keys' THEN p.key IN gate[1] OR any(other IN coalesce(p.aliases, []) WHERE other IN gate[1])
  WHEN 'Venues' THEN p.venue IN gate[1]
  WHEN 'Series' THEN p.series IN gate[1]
  WHEN 'Years' THEN p.year IN gate[1]
  WHEN 'Areas' THEN p.area IN gate[1]
  WHEN 'Topics' THEN any(key IN has.topics WHERE key IN gate[1])
  WHEN 'AllTopics' THEN all(key IN gate[1] WHERE key IN has.topics)
  WHEN 'Concepts' THEN any(key IN has.concepts WHERE key IN gate[1])
  WHEN 'Authors' THEN any(key IN has.authors WHERE key IN gate[1])
  WHEN 'HasCode' THEN (p.codeUrl IS NOT NULL) = gate[1][0]
  WHEN 'HasArxiv' THEN (p.arxivId IS NOT NULL) = gate[1][0]
  WHEN 'All' THEN all(place IN gate[1] WHERE below[place])
  WHEN 'Any' THEN any(place IN gate[1] WHERE below[place])
  WHEN 'Not' THEN NOT below[gate[1][0]]
END])[0])
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.venue, p.area, p.aliases, p.summary, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate], p.year]] AS papers
// $f0 = ["dpo"]
// $f1 = ["ACL"]
// $f10 = []
// $f2 = [2025,2026]
// $f3 = ["ACL2025/a/b"]
// $f4 = ["ada-lovelace"]
// $f5 = ["alignment"]
// $f6 = ["reasoning","alignment"]
// $f7 = [[["HasArxiv",[false]]]]
// $f8 = []
// $f9 = []
// $limit = 21
