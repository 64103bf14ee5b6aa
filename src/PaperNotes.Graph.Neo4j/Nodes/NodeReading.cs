using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>Makes nodes from what <see cref="NodeCypher"/> returns of them.</summary>
internal static class NodeReading
{
    public static Paper Paper(CypherValue row) => Graph.Nodes.Paper.Table.Make(new Row(Graph.Nodes.Paper.Table, row.AsList()));

    public static Topic Topic(CypherValue row) => Graph.Nodes.Topic.Table.Make(new Row(Graph.Nodes.Topic.Table, row.AsList()));

    public static Concept Concept(CypherValue row) => Graph.Nodes.Concept.Table.Make(new Row(Graph.Nodes.Concept.Table, row.AsList()));

    public static Author Author(CypherValue row) => Graph.Nodes.Author.Table.Make(new Row(Graph.Nodes.Author.Table, row.AsList()));

    /// <summary>A node of a kind, from the list of its kind.</summary>
    public static GraphNode Node(NodeKind kind, CypherValue row) =>
        NodeTables.Of(kind).MakeNode(new Row(NodeTables.Of(kind), row.AsList()));

    /// <summary>A node of any kind, from <see cref="NodeCypher.Any"/>.</summary>
    public static GraphNode Any(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return Node((NodeKind)values[0].AsInt(), values[1]);
    }

    /// <summary>A reference, from <see cref="NodeCypher.Ref"/>.</summary>
    public static NodeRef Ref(CypherValue pair)
    {
        IReadOnlyList<CypherValue> values = pair.AsList();
        return new NodeRef((NodeKind)values[0].AsInt(), values[1].AsText());
    }

    /// <summary>The values of a node in the order of its table.</summary>
    private sealed class Row(NodeTable table, IReadOnlyList<CypherValue> values) : INodeValues
    {
        public string Text(string column) => Of(column).AsText();

        public string? TextOrNull(string column) => Of(column).AsTextOrNull();

        public IReadOnlyList<string> Texts(string column) => Of(column).AsTexts();

        public int Number(string column) => Of(column).AsInt();

        private CypherValue Of(string column) => values[table.PlaceOf(column)];
    }
}
