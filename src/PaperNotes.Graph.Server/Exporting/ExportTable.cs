using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>What a column holds. Any cell may be null.</summary>
internal enum ColumnType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>An int.</summary>
    Integer,

    /// <summary>A list of strings; a JSON array in formats without lists.</summary>
    TextList,
}

/// <summary>A column's name and type.</summary>
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
    private static readonly ExportColumn Key = new("key", ColumnType.Text);
    private static readonly ExportColumn Id = new("id", ColumnType.Text);
    private static readonly ExportColumn Name = new("name", ColumnType.Text);
    private static readonly ExportColumn PaperCount = new("paperCount", ColumnType.Integer);

    /// <summary>Every table, in the order in which they are written.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        OfNodes<Paper>(
            "papers",
            NodeKind.Paper,
            [
                Key, Id, Text("title"), Text("summary"), Text("venue"), Text("area"), Text("arxivId"), Text("codeUrl"), Text("noteUrl"),
                Text("noteDate"), new("aliases", ColumnType.TextList),
            ],
            paper =>
            [
                paper.Key.Value, NodeId.Encode(paper.Ref), paper.Title, paper.Summary, paper.Venue.Value, paper.Area.Value, paper.ArxivId,
                paper.CodeUrl, paper.NoteUrl, paper.NoteDate, paper.Aliases,
            ]),
        OfNodes<Venue>(
            "venues",
            NodeKind.Venue,
            [Key, Id, Text("series"), new("year", ColumnType.Integer), PaperCount],
            venue => [venue.Key.Value, NodeId.Encode(venue.Ref), venue.Series, venue.Year, venue.PaperCount]),
        OfNodes<Area>(
            "areas", NodeKind.Area, [Key, Id, Name, PaperCount], area => [area.Key.Value, NodeId.Encode(area.Ref), area.Name, area.PaperCount]),
        OfNodes<Topic>(
            "topics", NodeKind.Topic, [Key, Id, Name, PaperCount], topic => [topic.Key.Value, NodeId.Encode(topic.Ref), topic.Name, topic.PaperCount]),
        OfNodes<Concept>(
            "concepts",
            NodeKind.Concept,
            [Key, Id, Name, Text("kind"), new("aliases", ColumnType.TextList), PaperCount],
            concept =>
            [
                concept.Key.Value, NodeId.Encode(concept.Ref), concept.Name, ExportNames.Of(concept.Kind), concept.Aliases, concept.PaperCount,
            ]),
        OfNodes<Author>(
            "authors", NodeKind.Author, [Key, Id, Name, PaperCount], author => [author.Key.Value, NodeId.Encode(author.Ref), author.Name, author.PaperCount]),
        new(
            "edges",
            null,
            [Text("fromKind"), Text("from"), Text("toKind"), Text("to"), Text("kind"), new("value", ColumnType.Integer)],
            EdgeRows),
    ];

    /// <summary>The table of a name; null where there is none.</summary>
    public static ExportTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    private static ExportColumn Text(string name) => new(name, ColumnType.Text);

    private static ExportTable OfNodes<T>(string name, NodeKind kind, IReadOnlyList<ExportColumn> columns, Func<T, object?[]> row)
        where T : GraphNode =>
        new(name, kind, columns, (graph, filter, cancellationToken) =>
            graph.ScanNodesAsync(kind, filter, cancellationToken).Select(node => row((T)node)));

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
