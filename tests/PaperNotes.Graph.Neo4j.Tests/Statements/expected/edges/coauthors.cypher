UNWIND $authors AS asked
MATCH (author:Author) WHERE author.load = $load AND author.key = asked
CALL (author) {
  MATCH (author)<-[:AUTHORED_BY]-(:Paper)-[:AUTHORED_BY]->(u:Author)
  WITH u, count(*) AS papers
  ORDER BY papers DESC, u.number LIMIT $first
  RETURN collect([u.key, u.name, u.paperCount]) AS authors
}
RETURN asked, authors
// $authors = ["ada-lovelace"]
// $first = 5
