using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>A column's name and type. Any cell may be null; a list is a JSON array in formats without lists.</summary>
internal sealed record ExportColumn(string Name, ColumnType Type);

/// <summary>
/// A table of the graph: whose nodes it has (null: the edges), its columns, and how its rows are read. Rows have one cell a column:
/// string, int, IReadOnlyList of string, or null.
/// </summary>
internal sealed record ExportTable(
    string Name, NodeKind? Of, IReadOnlyList<ExportColumn> Columns, Func<IGraphScan, PaperFilter?, CancellationToken, IAsyncEnumerable<object?[]>> Rows);

/// <summary>The tables that can be exported.</summary>
internal static class ExportTables
{
    /// <summary>Every table, in the order in which they are written.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        .. NodeTables.All.Select(OfNodes),
        new(
            "edges",
            null,
            [Text("fromKind"), Text("from"), Text("toKind"), Text("to"), Text("kind"), new("value", ColumnType.Number)],
            EdgeRows),
    ];

    /// <summary>The table of a name; null where there is none.</summary>
    public static ExportTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    private static ExportColumn Text(string name) => new(name, ColumnType.Text);

    // The key, the id that the GraphQL API knows the node by, and the other columns.
    private static ExportTable OfNodes(NodeTable table)
    {
        NodeColumn[] others = [.. table.Columns.Skip(1)];
        return new(
            table.Name,
            table.Kind,
            [Text(table.Columns[0].Name), Text("id"), .. others.Select(Exported)],
            (graph, filter, cancellationToken) => graph.ScanNodesAsync(table.Kind, filter, cancellationToken)
                .Select(node => (object?[])[node.Ref.Key, NodeId.Encode(node.Ref), .. others.Select(column => Cell(column, node))]));
    }

    private static ExportColumn Exported(NodeColumn column) =>
        new(column.Name, column.Type == ColumnType.ConceptKind ? ColumnType.Text : column.Type);

    private static object? Cell(NodeColumn column, GraphNode node) =>
        column.ValueOf(node) is var value && value is ConceptKind kind ? ExportNames.Of(kind) : value;

    private static async IAsyncEnumerable<object?[]> EdgeRows(
        IGraphScan graph, PaperFilter? filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            await foreach (ValuedEdge edge in graph.ScanEdgesAsync(kind, filter, cancellationToken))
            {
                yield return
                [
                    ExportNames.Of(edge.Edge.From.Kind), edge.Edge.From.Key, ExportNames.Of(edge.Edge.To.Kind), edge.Edge.To.Key,
                    ExportNames.Of(kind), edge.Value,
                ];
            }
        }
    }
}
