namespace PaperNotes.Graph.Nodes;

/// <summary>What a column of nodes holds.</summary>
public enum ColumnType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A list of strings.</summary>
    Texts,

    /// <summary>An int.</summary>
    Number,

    /// <summary>A <see cref="Nodes.ConceptKind"/>; a number in stores, a name in exports.</summary>
    ConceptKind,
}

/// <summary>A column of a kind of node. Immutable.</summary>
/// <param name="name">The property of GraphQL, of exports and of stores.</param>
/// <param name="type">What it holds.</param>
/// <param name="value">Reads it from a node.</param>
public abstract class NodeColumn(string name, ColumnType type, Func<GraphNode, object?> value)
{
    /// <summary>The property of GraphQL, of exports and of stores.</summary>
    public string Name => name;

    /// <summary>What it holds.</summary>
    public ColumnType Type => type;

    /// <summary>Whether a node may have no value. A list is empty instead.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether a text is a day, as YYYY-MM-DD.</summary>
    public bool IsDay { get; init; }

    /// <summary>What a node has in this column: of the column's type, or null.</summary>
    public object? ValueOf(GraphNode node) => value(node);
}

/// <summary>A column of nodes of a type.</summary>
/// <param name="name">The property of GraphQL, of exports and of stores.</param>
/// <param name="value">Reads it from a node.</param>
/// <param name="type">What it holds.</param>
public sealed class NodeColumn<T>(string name, Func<T, object?> value, ColumnType type = ColumnType.Text)
    : NodeColumn(name, type, node => value((T)node))
    where T : GraphNode;
