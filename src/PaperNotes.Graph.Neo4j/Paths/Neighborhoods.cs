using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Neo4j.Paths;

/// <summary>Finds the nodes around a node, layer by layer in one statement. Thread-safe.</summary>
internal sealed class Neighborhoods(LoadReader load)
{
    // A layer is only gone on from where it is whole: at most one node more than the limit is kept of it, and that one tells that there are
    // more.
    private static readonly string s_layer = $$"""
        CALL (seen, layer) {
          WITH seen, layer WHERE size(seen) <= $limit
          UNWIND layer AS x
          MATCH (x)-[r]-(n) WHERE {{KindCypher.IsInScope}}
          WITH n, seen, max({{KindCypher.IsStrong}}) AS sure WHERE NOT n IN seen AND NOT n:@others
          WITH n ORDER BY sure DESC, n.degree DESC, n.number LIMIT $most
          RETURN collect(n) AS next
        }
        WITH seen + next AS seen, next AS layer

        """;

    private static readonly string s_end = $$"""
        WITH seen[0..$limit] AS nodes, size(seen) > $limit AS truncated
        RETURN [n IN nodes | [n.number, {{NodeCypher.Ref}}]] AS nodes, truncated,
          COLLECT {
            UNWIND nodes AS x
            MATCH (x)-[r]->(y) WHERE {{KindCypher.IsInScope}} AND y IN nodes
            RETURN [x.number, y.number, type(r), {{KindCypher.IsStrong}}]
          } AS edges
        """;

    // The labels of the kinds of concepts that are passed over stand where @others is.
    private static readonly string[] s_byDepth = [.. Enumerable.Range(0, Subgraph.MaxDepth + 1).Select(depth =>
        $"{NodeEndCypher.Of("of")}WITH [of] AS seen, [of] AS layer\n{string.Concat(Enumerable.Repeat(s_layer, depth))}{s_end}")];

    public async ValueTask<Subgraph?> GetNeighborhoodAsync(
        NodeRef of, int depth, TraversalScope scope, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Subgraph.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Dictionary<string, object?> parameters = new()
        {
            ["ofKind"] = (int)of.Kind,
            ["ofKey"] = of.Key,
            ["limit"] = limit,
            ["most"] = limit + 1,
        };
        KindCypher.AddScope(parameters, scope);
        IReadOnlyList<CypherValue[]> rows = await load.ReadAsync(
                ConceptKinds.Without(s_byDepth[depth], scope.Kinds),
                parameters,
                cancellationToken
            )
            .ConfigureAwait(false);
        return rows.Count == 0 ? null : Read(rows[0]);
    }

    private static Subgraph Read(CypherValue[] row)
    {
        (long Number, NodeRef Ref)[] nodes =
        [
            .. row[0].AsList().Select(pair => (pair.AsList()[0].AsLong(), NodeReading.Ref(pair.AsList()[1]))),
        ];
        Dictionary<long, NodeRef> byNumber = nodes.ToDictionary(node => node.Number, node => node.Ref);
        (long From, long To, EdgeKind Kind, bool IsStrong)[] edges = [.. row[2].AsList().Select(edge => edge.AsList())
            .Select(edge => (edge[0].AsLong(), edge[1].AsLong(), EdgeKinds.Named(edge[2].AsText()), edge[3].AsBool()))];
        Array.Sort(edges);
        return new(
            [.. nodes.Select(node => node.Ref)],
            [.. edges.Select(edge => new GraphEdge(byNumber[edge.From], byNumber[edge.To], edge.Kind, edge.IsStrong))],
            row[1].AsBool());
    }
}
