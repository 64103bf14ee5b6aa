namespace PaperNotes.Graph.Nodes;

/// <summary>
/// The columns of a kind of node, in the order in which tables, statements and files have them. Everything that reads, writes or compares
/// whole nodes goes by it; a node's fields stand nowhere else. Immutable.
/// </summary>
/// <param name="kind">The kind.</param>
/// <param name="name">What a table of such nodes is called.</param>
/// <param name="columns">The columns; the first is the key.</param>
public abstract class NodeTable(NodeKind kind, string name, IReadOnlyList<NodeColumn> columns)
{
    /// <summary>The kind.</summary>
    public NodeKind Kind => kind;

    /// <summary>What a table of such nodes is called, e.g. <c>papers</c>.</summary>
    public string Name => name;

    /// <summary>The columns; the first is the key.</summary>
    public IReadOnlyList<NodeColumn> Columns => columns;

    /// <summary>The place of the column with a name, which there must be.</summary>
    public int PlaceOf(string column)
    {
        for (int place = 0; place < columns.Count; place++)
        {
            if (columns[place].Name == column)
            {
                return place;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(column), column, $"The table of {name} has no such column.");
    }

    /// <summary>The node that has these values.</summary>
    public abstract GraphNode MakeNode(INodeValues values);
}

/// <summary>The columns of nodes of a type.</summary>
/// <param name="kind">The kind.</param>
/// <param name="name">What a table of such nodes is called.</param>
/// <param name="columns">The columns; the first is the key.</param>
/// <param name="make">Makes a node of the values of all columns.</param>
public sealed class NodeTable<T>(NodeKind kind, string name, IReadOnlyList<NodeColumn<T>> columns, Func<INodeValues, T> make)
    : NodeTable(kind, name, columns)
    where T : GraphNode
{
    /// <summary>The node that has these values.</summary>
    public T Make(INodeValues values) => make(values);

    /// <inheritdoc/>
    public override GraphNode MakeNode(INodeValues values) => make(values);
}

/// <summary>The tables of all kinds.</summary>
public static class NodeTables
{
    /// <summary>One a kind, in the order of the kinds.</summary>
    public static IReadOnlyList<NodeTable> All { get; } = [.. NodeKinds.All.Select(kind => NodeKinds.Of(kind).Table)];

    /// <summary>The table of a kind.</summary>
    public static NodeTable Of(NodeKind kind) => All[(int)kind];
}

/// <summary>The values of one node by the names of its columns, wherever they come from.</summary>
public interface INodeValues
{
    /// <summary>A text, which there must be.</summary>
    string Text(string column);

    /// <summary>A text; null where there is none.</summary>
    string? TextOrNull(string column);

    /// <summary>A list of texts; empty where there is none.</summary>
    IReadOnlyList<string> Texts(string column);

    /// <summary>A number, which there must be.</summary>
    int Number(string column);
}
