using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>Finds the nodes around a node, in one statement. Thread-safe.</summary>
internal sealed class Neighborhoods(ICypherRunner runner, GraphPointer pointer)
{
    public async ValueTask<Subgraph?> GetNeighborhoodAsync(
        NodeRef of, int depth, IReadOnlyList<EdgeKind> via, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Subgraph.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Dictionary<string, object?> parameters = new()
        {
            ["load"] = pointer.Load,
            ["ofKind"] = (int)of.Kind,
            ["ofKey"] = of.Key,
            ["via"] = EdgeTypes.Of(via),
            ["limit"] = limit,
            ["most"] = limit + 1,
        };
        CypherStatement statement = new(NeighborhoodCypher.Of(depth), parameters);
        CypherResult result = await runner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        return result.Rows.Count == 0 ? null : Read(result.Rows[0]);
    }

    private static Subgraph Read(CypherValue[] row)
    {
        (long Number, NodeRef Ref)[] nodes = [.. row[0].AsList().Select(pair => (pair.AsList()[0].AsLong(), NodeReading.Ref(pair.AsList()[1])))];
        Dictionary<long, NodeRef> byNumber = nodes.ToDictionary(node => node.Number, node => node.Ref);
        (long From, long To, EdgeKind Kind)[] edges =
            [.. row[2].AsList().Select(edge => edge.AsList()).Select(edge => (edge[0].AsLong(), edge[1].AsLong(), EdgeTypes.KindOf(edge[2].AsText())))];
        Array.Sort(edges);
        return new(
            [.. nodes.Select(node => node.Ref)],
            [.. edges.Select(edge => new GraphEdge(byNumber[edge.From], byNumber[edge.To], edge.Kind))],
            row[1].AsBool());
    }
}
