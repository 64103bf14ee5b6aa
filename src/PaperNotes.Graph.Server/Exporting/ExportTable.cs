using System.Runtime.CompilerServices;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>What a column of a table holds. Any cell may be null.</summary>
internal enum CellType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>An <c>IReadOnlyList</c> of strings; a JSON array in formats without lists.</summary>
    Texts,

    /// <summary>An int.</summary>
    Number,

    /// <summary>A double.</summary>
    Real,

    /// <summary>A string YYYY-MM-DD; a date in formats with dates, null there where it is none.</summary>
    Day,
}

/// <summary>A column's name and type.</summary>
internal sealed record ExportColumn(string Name, CellType Type);

/// <summary>A table of the graph: its columns, and how its rows are read. Rows have one cell a column.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Count">How many rows it has of a whole graph; 0 where that is not known before.</param>
/// <param name="Rows">Reads the rows.</param>
internal sealed record ExportTable(
    string Name,
    IReadOnlyList<ExportColumn> Columns,
    Func<GraphStats, long> Count,
    Func<IGraphStore, PaperFilter?, CancellationToken, IAsyncEnumerable<object?[]>> Rows)
{
    /// <summary>The table in a form; an error where it cannot be in that.</summary>
    public (ExportTable? Table, string? Error) In(ExportForm form)
    {
        int confidence = PlaceOf(ExportForm.ConfidenceOption);
        if (!form.OnlyStrong)
        {
            return With(form.Columns);
        }

        ExportTable sure = this with
        {
            Count = _ => 0,
            Rows = (graph, filter, cancellationToken) =>
                Rows(graph, filter, cancellationToken).Where(row => row[confidence] is ExportForm.Strong),
        };
        return confidence < 0
            ? (null, $"{ExportForm.ConfidenceOption} goes with graph files and the table edges.")
            : sure.With(form.Columns);
    }

    // With some of its columns, in the order given, or with all where none are; an error where it has no such column.
    private (ExportTable? Table, string? Error) With(IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            return (this, null);
        }

        int[] places = [.. columns.Select(PlaceOf)];
        int unknown = Array.IndexOf(places, -1);
        if (unknown >= 0 || places.Distinct().Count() < places.Length)
        {
            string wrong = unknown >= 0 ? $"{Name} has no column '{columns[unknown]}'" : "a column is named twice";
            return (null, $"{ExportForm.ColumnsOption}: {wrong}; there are {string.Join(", ", Columns.Select(column => column.Name))}.");
        }

        return (this with
        {
            Columns = [.. places.Select(place => Columns[place])],
            Rows = (graph, filter, cancellationToken) =>
                Rows(graph, filter, cancellationToken).Select(row => (object?[])[.. places.Select(place => row[place])]),
        },
            null);
    }

    private int PlaceOf(string column) => Columns.Select(known => known.Name).ToList().IndexOf(column);
}

/// <summary>The tables that can be exported.</summary>
internal static class ExportTables
{
    /// <summary>Every table of what the graph holds, in the order in which they are written.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        .. NodeTables.All.Select(OfNodes),
        new(
            "edges",
            [
                Text("fromKind"),
                Text("from"),
                Text("toKind"),
                Text("to"),
                Text("kind"),
                new("value", CellType.Number),
                Text(ExportForm.ConfidenceOption),
            ],
            stats => stats.Edges,
            EdgeRows),
    ];

    /// <summary>Those, and the tables of what is found out from it, which take longer.</summary>
    public static IReadOnlyList<ExportTable> Named { get; } = [.. All, RelatedTable.Table];

    /// <summary>The table of a name; null where there is none.</summary>
    public static ExportTable? Find(string name) => Named.FirstOrDefault(table => table.Name == name);

    private static ExportColumn Text(string name) => new(name, CellType.Text);

    // The key, the id that the GraphQL API knows the node by, and the other columns.
    private static ExportTable OfNodes(NodeTable table)
    {
        NodeColumn[] others = [.. table.Columns.Skip(1)];
        return new(
            table.Name,
            [Text(table.Columns[0].Name), Text("id"), .. others.Select(column => new ExportColumn(column.Name, TypeOf(column)))],
            stats => stats[table.Kind],
            (graph, filter, cancellationToken) => graph.ScanNodesAsync(table.Kind, filter, cancellationToken)
                .Select(node => (object?[])[node.Ref.Key, NodeId.Encode(node.Ref), .. others.Select(column => Cell(column, node))]));
    }

    private static CellType TypeOf(NodeColumn column) => column.Type switch
    {
        ColumnType.Text => column.IsDay ? CellType.Day : CellType.Text,
        ColumnType.Texts => CellType.Texts,
        ColumnType.Number => CellType.Number,
        ColumnType.ConceptKind => CellType.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static object? Cell(NodeColumn column, GraphNode node) =>
        column.ValueOf(node) is var value && value is ConceptKind kind ? ExportNames.Of(kind) : value;

    private static async IAsyncEnumerable<object?[]> EdgeRows(
        IGraphStore graph, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            await foreach (ValuedEdge edge in graph.ScanEdgesAsync(kind, filter, cancellationToken))
            {
                yield return
                [
                    ExportNames.Of(edge.Edge.From.Kind), edge.Edge.From.Key, ExportNames.Of(edge.Edge.To.Kind), edge.Edge.To.Key,
                    ExportNames.Of(kind), edge.Value, GraphParts.ConfidenceOf(edge),
                ];
            }
        }
    }
}
