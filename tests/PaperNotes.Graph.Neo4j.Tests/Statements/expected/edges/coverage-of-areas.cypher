UNWIND $areas AS asked
MATCH (a:Area) WHERE a.load = $load AND a.key = asked
RETURN 2 AS kind, asked, COLLECT {
  MATCH (v:Venue)-[c:COVERS]->(a)
  RETURN [v.key, a.key, c.reported, c.hasPage, c.topics, c.topicCounts, c.quotedVenues, c.quotedCounts]
} AS coverage
// $areas = ["llm_pretraining"]
// $venues = []
