using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>What papers are joined with. A row a paper: the key or alias asked for, and a list.</summary>
internal static class PaperEdgeCypher
{
    /// <summary>The papers <c>p</c> of keys or aliases.</summary>
    private const string Papers = """
        UNWIND $papers AS asked
        OPTIONAL MATCH (other:Alias) WHERE other.load = $load AND other.key = asked
        MATCH (p:Paper) WHERE p.load = $load AND p.key = coalesce(other.paper, asked)
        """;

    public const string Topics = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[:HAS_TOPIC]->(t:Topic)
          RETURN {{NodeCypher.Topic}}
        } AS topics
        """;

    public const string Authors = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[r:AUTHORED_BY]->(u:Author)
          RETURN [r.position, {{NodeCypher.Author}}]
        } AS authors
        """;

    /// <summary>Concepts, each with the type of its edge; the types stand where <c>@types</c> is.</summary>
    private const string ConceptsOver = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[r:@types]->(c:Concept)
          WHERE c.kind IN $kinds
          RETURN [type(r), {{NodeCypher.Concept}}]
        } AS concepts
        """;

    /// <summary>The concepts over edges of some kinds.</summary>
    public static string Concepts(IEnumerable<EdgeKind> kinds) =>
        ConceptsOver.Replace("@types", string.Join('|', kinds.Select(LoadCypher.TypeOf)), StringComparison.Ordinal);
}
