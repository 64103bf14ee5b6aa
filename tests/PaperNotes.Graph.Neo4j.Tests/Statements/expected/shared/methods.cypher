UNWIND $venues AS venue
MATCH (v:Venue) WHERE v.load = $load AND v.key = venue
MATCH (v)<-[:PUBLISHED_IN]-(p:Paper) WHERE $area IS NULL OR p.area = $area
MATCH (p)-[r:PROPOSES|ADDRESSES|EVALUATES_ON|BUILDS_ON|COMPARES_WITH|MENTIONS]->(n:Concept)
WHERE r.s > 0 AND n.kind IN $kinds
WITH n, v.key AS venue, count(*) AS inVenue
WITH n, sum(inVenue) AS papers, collect([venue, inVenue]) AS counts
WHERE size(counts) >= $minVenues
WITH n, papers, counts ORDER BY papers DESC, n.number LIMIT $first
RETURN CASE
  WHEN n:Paper THEN [0, [n.key, n.title, n.summary, n.venue, n.area, n.arxivId, n.codeUrl, n.noteUrl, n.noteDate, n.notePath, n.noteHash, n.aliases, n.sameWork]]
  WHEN n:Venue THEN [1, [n.key, n.series, n.year, n.paperCount]]
  WHEN n:Area THEN [2, [n.key, n.name, n.paperCount]]
  WHEN n:Topic THEN [3, [n.key, n.name, n.paperCount]]
  WHEN n:Concept THEN [4, [n.key, n.name, n.kind, n.aliases, n.paperCount, n.homonyms]]
  ELSE [5, [n.key, n.name, n.paperCount]]
END AS node, papers, counts ORDER BY papers DESC, n.number
// $area = null
// $first = 20
// $kinds = [0]
// $minVenues = 2
// $venues = ["ACL2025","CVPR2026"]
