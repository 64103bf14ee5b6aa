UNWIND $venues AS asked
MATCH (v:Venue) WHERE v.load = $load AND v.key = asked
RETURN 1 AS kind, asked, COLLECT {
  MATCH (v)-[c:COVERS]->(a:Area)
  RETURN [v.key, a.key, c.reported, c.hasPage, c.topics, c.topicCounts, c.quotedVenues, c.quotedCounts]
} AS coverage
// $areas = []
// $venues = ["ACL2025"]
