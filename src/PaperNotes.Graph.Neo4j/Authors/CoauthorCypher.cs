using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Authors;

/// <summary>Who writes with whom.</summary>
internal static class CoauthorCypher
{
    /// <summary>A row an author: the key, and who wrote papers with them, those of most papers first.</summary>
    public static readonly string Coauthors = $$"""
        UNWIND $authors AS asked
        MATCH (author:Author) WHERE author.load = $load AND author.key = asked
        CALL (author) {
          MATCH (author)<-[:AUTHORED_BY]-(:Paper)-[:AUTHORED_BY]->(u:Author)
          WITH u, count(*) AS papers
          ORDER BY papers DESC, u.number LIMIT $first
          RETURN collect({{NodeCypher.Author}}) AS authors
        }
        RETURN asked, authors
        """;
}
