using System.Globalization;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Tokens;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// The properties that a load gives the nodes of a kind (docs/neo4j-layout.md): the columns of the kind, and what only indexes and
/// statements need. Rows, the statement that takes them and the files of neo4j-admin follow from it. Immutable.
/// </summary>
internal sealed class LoadTable
{
    // Kinds that have more than what every kind has.
    private static readonly LoadTable[] s_own =
    [
        new(
            Paper.Table,
            [
                .. Words,
                // What the database can tell from another column is not sent: most titles are their heads.
                Of<Paper>("titleHead", ColumnType.Text, (paper, _) => TitleHead.Of(paper.Title)) with
                {
                    Sent = of => TitleHead.Of(((Paper)of.Node).Title) is var head && head == ((Paper)of.Node).Title ? null : head,
                    Made = at => $"coalesce({at("titleHead")}, {at("title")})",
                },
                Of<Paper>("series", ColumnType.Text, (paper, of) => of.Rows.VenueOf(paper).Series),
                Of<Paper>("year", ColumnType.Number, (paper, of) => of.Rows.VenueOf(paper).Year),
            ]),
        new(
            Concept.Table,
            [
                .. Words,
                Fewer,
                Of<Concept>("lowerNames", ColumnType.Texts, (concept, _) =>
                    (string[])[concept.Name.ToLowerInvariant(), .. concept.Aliases.Select(alias => alias.ToLowerInvariant())]),
                Of<Concept>("form", ColumnType.Text, (_, of) => of.Rows.FirstSpelling(of.Number)),
            ],
            node => ((Concept)node).Kind.ToString()),
    ];

    private static readonly LoadTable[] s_all =
    [
        .. NodeTables.All.Select(table => Array.Find(s_own, own => own.Nodes == table)
            ?? new LoadTable(table, NodeKinds.Of(table.Kind).IsByPaperCount ? [.. Words, Fewer] : Words)),
    ];

    private readonly Func<GraphNode, string>? _secondLabel;

    private LoadTable(NodeTable nodes, LoadColumn[] further, Func<GraphNode, string>? secondLabel = null)
    {
        (Nodes, _secondLabel) = (nodes, secondLabel);
        Columns =
        [
            new("number", ColumnType.Number, of => of.Number),
            new("degree", ColumnType.Number, of => of.Rows.Degree(of.Number)),
            new("weight", ColumnType.Number, of => of.Rows.Weight(of.Number)),
            .. nodes.Columns.Select(column => new LoadColumn(column.Name, column.Type, of => Stored(column.ValueOf(of.Node)))),
            .. further,
        ];
        string properties = string.Concat(Columns.Select(column => $", {column.Name}: {column.Made?.Invoke(At) ?? At(column.Name)}"));
        Create = $$"""
            CYPHER 5
            UNWIND $rows AS r
            CREATE (n:{{nodes.Kind}}{{(secondLabel is null ? "" : $":$(r[{Columns.Count}])")}} {load: $load{{properties}}})
            RETURN collect(id(n))
            """;
    }

    /// <summary>The table of every kind, in the order of the kinds.</summary>
    public static IReadOnlyList<LoadTable> All => s_all;

    /// <summary>The columns of the graph itself.</summary>
    public NodeTable Nodes { get; }

    /// <summary>The properties but <c>load</c>, in the order of the rows; the first is the node's number.</summary>
    public IReadOnlyList<LoadColumn> Columns { get; }

    /// <summary>Creates the nodes of <c>$rows</c> and gives their ids. A second label comes last in the row.</summary>
    public string Create { get; }

    /// <summary>The table of a kind.</summary>
    public static LoadTable Of(NodeKind kind) => s_all[(int)kind];

    /// <summary>The row that <see cref="Create"/> takes for a node.</summary>
    public object?[] Row(LoadedNode of)
    {
        object?[] row = new object?[Columns.Count + (_secondLabel is null ? 0 : 1)];
        for (int i = 0; i < Columns.Count; i++)
        {
            row[i] = (Columns[i].Sent ?? Columns[i].Value)(of);
        }

        if (_secondLabel is not null)
        {
            row[^1] = _secondLabel(of.Node);
        }

        return row;
    }

    /// <summary>The labels of a node.</summary>
    public IReadOnlyList<string> Labels(GraphNode node) =>
        _secondLabel is null ? [Nodes.Kind.ToString()] : [Nodes.Kind.ToString(), _secondLabel(node)];

    private static LoadColumn[] Words =>
    [
        new("nameWords", ColumnType.Text, of => IndexedWords.OfNames(of.Rows.Load, of.Rows.SearchedText(of))),
        new("textWords", ColumnType.Text, of => IndexedWords.OfText(of.Rows.Load, of.Node.Ref.Kind, of.Rows.SearchedText(of))),
    ];

    // Sorts lists that begin with the largest paper count.
    private static LoadColumn Fewer => new("fewer", ColumnType.Number, of => -of.Node.Papers);

    private static LoadColumn Of<T>(string name, ColumnType type, Func<T, LoadedNode, object?> value)
        where T : GraphNode => new(name, type, of => value((T)of.Node, of));

    // Absent, not empty: a property that most nodes lack costs nothing.
    private static object? Stored(object? value) => value switch
    {
        ConceptKind kind => (int)kind,
        IReadOnlyList<string> { Count: 0 } => null,
        _ => value,
    };

    private string At(string column) =>
        string.Create(CultureInfo.InvariantCulture, $"r[{Columns.TakeWhile(other => other.Name != column).Count()}]");
}

/// <summary>A property that a load gives nodes of a kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">The value of a node.</param>
internal sealed record LoadColumn(string Name, ColumnType Type, Func<LoadedNode, object?> Value)
{
    /// <summary>What rows hold instead of the value; null where that is the value.</summary>
    public Func<LoadedNode, object?>? Sent { get; init; }

    /// <summary>How a statement makes the value of what rows hold in columns; null where that is the value.</summary>
    public Func<Func<string, string>, string>? Made { get; init; }
}

/// <summary>A node that is to be written.</summary>
/// <param name="Rows">The load.</param>
/// <param name="Number">The node's number.</param>
/// <param name="Node">The node.</param>
internal readonly record struct LoadedNode(LoadRows Rows, int Number, GraphNode Node);
