using System.Runtime.CompilerServices;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Scanning;

/// <summary>
/// Reads the load from end to end, a statement a batch, so that no more than a batch is in memory. What belongs to the part of the graph
/// that a filter cuts out stands where <c>@part</c> is (and <c>@other</c> for the far end); the filter itself where <c>@filter</c> is.
/// Thread-safe.
/// </summary>
internal sealed class GraphScan(LoadReader load)
{
    /// <summary>How many nodes a statement reads.</summary>
    public const int Batch = 1_000;

    private static readonly string[] s_nodes = [.. NodeKinds.All.Select(OfNodes)];
    private static readonly string[] s_edges = [.. EdgeKinds.All.Select(OfEdges)];
    private static readonly string[] s_parts = [.. NodeKinds.All.Select(OfPart)];

    public async IAsyncEnumerable<GraphNode> NodesAsync(
        NodeKind kind, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CypherValue[] row in RowsAsync(s_nodes[(int)kind], kind, kind, filter, cancellationToken).ConfigureAwait(false))
        {
            yield return NodeReading.Node(kind, row[1]);
        }
    }

    public async IAsyncEnumerable<ValuedEdge> EdgesAsync(
        EdgeKind kind, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (NodeKind from, NodeKind to) = (EdgeKinds.Of(kind).From, EdgeKinds.Of(kind).To);
        await foreach (CypherValue[] row in RowsAsync(s_edges[(int)kind], from, to, filter, cancellationToken).ConfigureAwait(false))
        {
            NodeRef source = new(from, row[0].AsText());
            foreach (IReadOnlyList<CypherValue> edge in row[1]
                    .AsList()
                    .Select(edge => edge.AsList())
                    .OrderBy(edge => (edge[0].AsLong(), edge[1].AsLong())))
            {
                yield return new(new(source, new(to, edge[2].AsText()), kind, !edge[4].IsNull), edge[3].IsNull ? null : edge[3].AsInt());
            }
        }
    }

    private async IAsyncEnumerable<CypherValue[]> RowsAsync(
        string text, NodeKind from, NodeKind to, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, object?> filtered = [];
        string? condition = new FilterConditions(filtered).Of(filter);
        text = text
            .Replace("@part", condition is null ? "" : $" AND {s_parts[(int)from]}", StringComparison.Ordinal)
            .Replace("@other", condition is null ? "" : $" WHERE {s_parts[(int)to]}", StringComparison.Ordinal)
            .Replace("@filter", condition, StringComparison.Ordinal);
        string after = "";
        IReadOnlyList<CypherValue[]> rows;
        do
        {
            Dictionary<string, object?> parameters = new(filtered) { ["after"] = after, ["limit"] = Batch };
            rows = await load.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false);
            foreach (CypherValue[] row in rows)
            {
                after = row[0].AsText();
                yield return row;
            }
        }
        while (rows.Count == Batch);
    }

    // One batch of nodes of a kind by key.
    private static string OfNodes(NodeKind kind)
    {
        char n = NodeKinds.Of(kind).Letter;
        return $"""
            MATCH ({n}:{kind}) USING INDEX SEEK {n}:{kind}(load, key)
            WHERE {n}.load = $load AND {n}.key > $after@part
            WITH {n} ORDER BY {n}.load, {n}.key LIMIT $limit
            RETURN {n}.key AS key, {NodeCypher.Of(kind)} AS node
            """;
    }

    // All edges of a kind from a batch of nodes: a row a node, also one without such edges; per edge what orders it, the number of the far
    // end, its key, what is shown of the edge, and whether it is a sure one (else null).
    private static string OfEdges(EdgeKind kind)
    {
        EdgeDefinition edge = EdgeKinds.Of(kind);
        char n = NodeKinds.Of(edge.From).Letter, m = NodeKinds.Of(edge.To).Letter;
        string near = n == m ? "n" : $"{n}";
        // Whatever a paper of the part has an edge to belongs to the part, but for other papers.
        bool belongs = edge.From == NodeKind.Paper && edge.To != NodeKind.Paper;
        (string far, string match) = belongs ? ("to", "(to)") : ($"{m}", $"({m}:{edge.To})@other");
        string order = edge.Order is { } ordering ? $"r.{ordering.Name}" : "0";
        string shown = edge.Shown is { } value ? $"r.{value.Name}" : "null";
        string strong = edge.Carries.Contains(EdgeProperty.Strong) ? $"r.{EdgeProperty.Strong.Name}" : "true";
        return $$"""
            MATCH ({{n}}:{{edge.From}}) USING INDEX SEEK {{n}}:{{edge.From}}(load, key)
            WHERE {{n}}.load = $load AND {{n}}.key > $after@part
            WITH {{n}}{{(n == m ? " AS n" : "")}} ORDER BY {{n}}.load, {{n}}.key LIMIT $limit
            RETURN {{near}}.key AS key, COLLECT {
              MATCH ({{near}})-[r:{{edge.Name}}]->{{match}}
              RETURN [{{order}}, {{far}}.number, {{far}}.key, {{shown}}, {{strong}}]
            } AS edges
            """;
    }

    // That a node of a kind belongs to the part: it is a paper of the filter, or one has an edge to it.
    private static string OfPart(NodeKind kind) =>
        kind == NodeKind.Paper
            ? "@filter"
            : $"EXISTS {{ ({NodeKinds.Of(kind).Letter})<-[:{KindCypher.Types(EdgeKinds.Between(NodeKind.Paper, kind))}]-(p:Paper) WHERE @filter }}";
}
