CALL () {
  UNWIND $f0 AS asked
  OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
  WITH DISTINCT coalesce(other.paper, asked) AS key
  MATCH (p:Paper)
  WHERE p.load = $load AND p.key = key
  WITH p ORDER BY p.number LIMIT $limit
  RETURN collect(p) AS papers
}
RETURN 0 AS i, [p IN papers | [[p.key, p.title, p.summary, p.venue, p.area, p.arxivId, p.codeUrl, p.noteUrl, p.noteDate, p.notePath, p.noteHash, p.aliases, p.sameWork], p.year]] AS papers
// $f0 = ["ACL2025/b"]
// $limit = 21
