using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>Finds shortest paths in two statements: how long they are, and the first of them. Thread-safe.</summary>
internal sealed class ShortestPaths(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, IReadOnlyList<EdgeKind> via, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, GraphPath.MaxLength);
        Dictionary<string, object?> parameters = new()
        {
            ["load"] = pointer.Load,
            ["fromKind"] = (int)from.Kind,
            ["fromKey"] = from.Key,
            ["toKind"] = (int)to.Kind,
            ["toKey"] = to.Key,
            ["via"] = EdgeTypes.Of(via),
        };
        CypherResult found = await runner.RunAsync(new(PathCypher.Length(maxLength), parameters), cancellationToken).ConfigureAwait(false);
        if (found.Rows.Count == 0 || found.Rows[0][0].AsInt() > maxLength)
        {
            return null;
        }

        Dictionary<string, object?> ends = new()
        {
            ["from"] = found.Rows[0][1].AsText(),
            ["to"] = found.Rows[0][2].AsText(),
            ["via"] = parameters["via"],
        };
        CypherStatement walk = new(PathCypher.Walk(found.Rows[0][0].AsInt()), ends);
        CypherValue[] row = (await runner.RunAsync(walk, cancellationToken).ConfigureAwait(false)).Rows[0];
        NodeRef[] nodes = [.. row[0].AsList().Select(NodeReading.Ref)];
        return new(nodes, [.. row[1].AsList().Select((edges, at) => First(edges, nodes[at], nodes[at + 1]))]);
    }

    /// <summary>Of the edges between two neighbours the first kind, and of both directions the one from the first node.</summary>
    private static GraphEdge First(CypherValue edges, NodeRef node, NodeRef next)
    {
        (EdgeKind Kind, bool Onward) first = edges.AsList()
            .Select(edge => (Kind: EdgeTypes.KindOf(edge.AsList()[0].AsText()), Onward: edge.AsList()[1].AsBool()))
            .OrderBy(edge => edge.Kind).ThenByDescending(edge => edge.Onward).First();
        return first.Onward ? new(node, next, first.Kind) : new(next, node, first.Kind);
    }
}
