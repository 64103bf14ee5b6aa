CALL () {
  MATCH (p:Paper)
  WHERE p.load = $load
    AND p.codeUrl IS NULL AND p.arxivId IS NOT NULL AND EXISTS { (p)-[:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(has:Concept) WHERE has.key IN $f0 }
    AND p.key IS NOT NULL
  WITH p ORDER BY p.load, p.key LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = ["dpo"]
// $limit = 21
