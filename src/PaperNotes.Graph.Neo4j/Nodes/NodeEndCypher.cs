namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Finds the node where a traversal starts or ends, of whatever kind, by an index of its kind.</summary>
internal static class NodeEndCypher
{
    private const string Text = """
        CALL (@bound) {
          MATCH (n:Paper) WHERE $#Kind = 0 AND n.load = $load AND n.key = $#Key RETURN n AS #
          UNION ALL
          MATCH (s:Alias) WHERE $#Kind = 0 AND s.load = $load AND s.key = $#Key
          MATCH (n:Paper) WHERE n.load = $load AND n.key = s.paper RETURN n AS #
          UNION ALL
          MATCH (n:Venue) WHERE $#Kind = 1 AND n.load = $load AND n.key = $#Key RETURN n AS #
          UNION ALL
          MATCH (n:Area) WHERE $#Kind = 2 AND n.load = $load AND n.key = $#Key RETURN n AS #
          UNION ALL
          MATCH (n:Topic) WHERE $#Kind = 3 AND n.load = $load AND n.key = $#Key RETURN n AS #
          UNION ALL
          MATCH (n:Concept) WHERE $#Kind = 4 AND n.load = $load AND n.key = $#Key RETURN n AS #
          UNION ALL
          MATCH (n:Author) WHERE $#Kind = 5 AND n.load = $load AND n.key = $#Key RETURN n AS #
        }

        """;

    /// <summary>Binds a name to the node; the parameters are named after it: its kind, a number, and its key.</summary>
    /// <param name="name">The name.</param>
    /// <param name="bound">The name of a node that is bound already: unless it is said, the planner makes a product of both.</param>
    public static string Of(string name, string bound = "") =>
        Text.Replace("#", name, StringComparison.Ordinal).Replace("@bound", bound, StringComparison.Ordinal);
}
