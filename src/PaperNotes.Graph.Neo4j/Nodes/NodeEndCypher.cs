using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Finds the node where a traversal starts or ends, of whatever kind, by an index of its kind.</summary>
internal static class NodeEndCypher
{
    private const string ByAlias = """
          MATCH (s:Alias) WHERE $#Kind = 0 AND s.load = $load AND s.key = $#Key
          MATCH (n:Paper) WHERE n.load = $load AND n.key = s.paper RETURN n AS #
        """;

    private static readonly string s_text = $$"""
        CALL (@bound) {
        {{string.Join("\n  UNION ALL\n", NodeKinds.All.SelectMany(Parts))}}
        }

        """;

    /// <summary>Binds a name to the node; the parameters are named after it: its kind, a number, and its key.</summary>
    /// <param name="name">The name.</param>
    /// <param name="bound">The name of a node that is bound already: unless it is said, the planner makes a product of both.</param>
    public static string Of(string name, string bound = "") =>
        s_text.Replace("#", name, StringComparison.Ordinal).Replace("@bound", bound, StringComparison.Ordinal);

    private static IEnumerable<string> Parts(NodeKind kind)
    {
        yield return $"  MATCH (n:{kind}) WHERE $#Kind = {kind:d} AND n.load = $load AND n.key = $#Key RETURN n AS #";
        if (kind == NodeKind.Paper)
        {
            yield return ByAlias;
        }
    }
}
