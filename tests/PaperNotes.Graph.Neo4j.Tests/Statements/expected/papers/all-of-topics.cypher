CALL () {
  MATCH (of:Topic)<-[:HAS_TOPIC]-(p:Paper)
  WHERE of.load = $load AND of.key IN $f0
  WITH DISTINCT p
  WHERE p.load = $load
    AND all(topic IN $f1 WHERE EXISTS { (p)-[:HAS_TOPIC]->(has:Topic) WHERE has.key = topic })
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = ["alignment"]
// $f1 = ["reasoning"]
// $limit = 21
