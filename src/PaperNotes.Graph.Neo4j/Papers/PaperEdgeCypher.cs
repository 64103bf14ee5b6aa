using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Nodes;

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

    public static readonly string Topics = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[:HAS_TOPIC]->(t:Topic)
          RETURN {{NodeCypher.Topic}}
        } AS topics
        """;

    public static readonly string Authors = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[r:AUTHORED_BY]->(u:Author)
          RETURN [r.position, {{NodeCypher.Author}}]
        } AS authors
        """;

    /// <summary>
    /// Concepts, each with the type of its edge; the types stand where <c>@types</c> is, the labels of the kinds where <c>@labels</c> is: a
    /// label lies in the node, a property far behind it.
    /// </summary>
    private static readonly string s_conceptsOver = $$"""
        {{Papers}}
        RETURN asked, COLLECT {
          MATCH (p)-[r:@types]->(c:@labels)
          RETURN [type(r), {{NodeCypher.Concept}}]
        } AS concepts
        """;

    /// <summary>The concepts of some kinds over edges of some kinds, of which there must be one.</summary>
    public static string Concepts(IEnumerable<EdgeKind> edges, IReadOnlyList<ConceptKind>? kinds) => s_conceptsOver
        .Replace("@types", string.Join('|', edges.Select(LoadCypher.TypeOf)), StringComparison.Ordinal)
        .Replace("@labels", ConceptKinds.Labels(kinds), StringComparison.Ordinal);
}
