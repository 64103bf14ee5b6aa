using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Testing;

/// <summary>
/// Nodes that have another value in every column, made by the tables alone: a new column is in them without a further word.
/// </summary>
public static class InventedNodes
{
    // What joins a node with others, and what stores sort by where the numbers of nodes say the same.
    private static readonly string[] s_kept = ["key", "venue", "area", "kind", "paperCount"];

    /// <summary>The graph with a value of its own in every column of every node, but for those that edges and orders go by.</summary>
    public static GraphContent Of(GraphContent content) => new()
    {
        Version = $"invented {content.Version}"[..32],
        Papers = Invented(Paper.Table, content.Papers),
        Venues = Invented(Venue.Table, content.Venues),
        Areas = Invented(Area.Table, content.Areas),
        Topics = Invented(Topic.Table, content.Topics),
        Concepts = Invented(Concept.Table, content.Concepts),
        Authors = Invented(Author.Table, content.Authors),
        Edges = content.Edges,
        Coverage = content.Coverage,
        Weights = content.Weights,
        Degrees = content.Degrees,
        Spellings = content.Spellings,
        PendingLinks = content.PendingLinks,
    };

    /// <summary>The node with other values in the columns that are changed.</summary>
    /// <param name="table">The table of its kind.</param>
    /// <param name="node">The node.</param>
    /// <param name="number">Makes values of their own.</param>
    /// <param name="isChanged">Whether a column is changed.</param>
    public static GraphNode Changed(NodeTable table, GraphNode node, int number, Func<NodeColumn, bool> isChanged) =>
        table.MakeNode(new Values(table, column => isChanged(column) ? Other(column, number) : column.ValueOf(node)));

    /// <summary>All that a node has, column by column.</summary>
    public static string Told(GraphNode node) =>
        string.Join(
            '\n',
            NodeTables.Of(node.Ref.Kind).Columns.Select(column => $"{column.Name} = {JsonSerializer.Serialize(column.ValueOf(node))}"));

    private static T[] Invented<T>(NodeTable<T> table, IReadOnlyList<T> nodes)
        where T : GraphNode =>
        [.. nodes.Select((node, number) => (T)Changed(table, node, number, column => !s_kept.Contains(column.Name)))];

    private static object Other(NodeColumn column, int number) => column.Type switch
    {
        ColumnType.Text => $"the {column.Name} of {number}",
        ColumnType.Texts => (string[])[$"one of the {column.Name} of {number}", $"{column.Name}/\"another\"/{number}"],
        ColumnType.Number => 1_000_000 + (1_000 * column.Name.Length) + number,
        ColumnType.ConceptKind => (ConceptKind)(5 - (number % 6)),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private sealed class Values(NodeTable table, Func<NodeColumn, object?> value) : INodeValues
    {
        public string Text(string column) => (string)Of(column)!;

        public string? TextOrNull(string column) => (string?)Of(column);

        public IReadOnlyList<string> Texts(string column) => (IReadOnlyList<string>)Of(column)!;

        public int Number(string column) => Of(column) is ConceptKind kind ? (int)kind : (int)Of(column)!;

        private object? Of(string column) => value(table.Columns[table.PlaceOf(column)]);
    }
}
