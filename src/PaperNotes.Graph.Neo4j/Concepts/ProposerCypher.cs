using PaperNotes.Graph.Neo4j.Nodes;

namespace PaperNotes.Graph.Neo4j.Concepts;

/// <summary>Who proposes concepts.</summary>
internal static class ProposerCypher
{
    /// <summary>A row a concept: its key and the papers that propose it.</summary>
    public static readonly string Proposers = $$"""
        UNWIND $concepts AS asked
        MATCH (c:Concept) WHERE c.load = $load AND c.key = asked
        RETURN asked, COLLECT {
          MATCH (c)<-[:PROPOSES]-(p:Paper)
          RETURN {{NodeCypher.Paper}}
        } AS papers
        """;
}
