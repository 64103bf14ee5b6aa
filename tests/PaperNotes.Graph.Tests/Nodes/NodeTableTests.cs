using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Nodes;

/// <summary>The tables of the kinds of nodes leave nothing out: what is not in them would be lost on its way without a word.</summary>
public sealed class NodeTableTests
{
    private static readonly GraphContent s_graph = GraphBuilder.Build(GeneratedFacts.Of(3, 40));

    public static TheoryData<NodeKind> Kinds => [.. Enum.GetValues<NodeKind>()];

    public static TheoryData<NodeKind, string> Columns
    {
        get
        {
            TheoryData<NodeKind, string> all = [];
            foreach (NodeTable table in NodeTables.All)
            {
                foreach (NodeColumn column in table.Columns)
                {
                    all.Add(table.Kind, column.Name);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_of_a_node_is_a_column(NodeKind kind)
    {
        Type type = s_graph.Of(kind)[0].GetType();

        NodeTables.Of(kind).Kind.ShouldBe(kind);
        NodeTables.Of(kind).Columns[0].Name.ShouldBe("key");
        NodeTables.Of(kind)
            .Columns.Select(column => column.Name)
            .ShouldBe(
                type.GetProperties()
                    .Where(property => property.CanWrite)
                    .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
                ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_node_is_made_of_the_values_of_its_columns_and_each_is_seen_in_the_version(NodeKind kind, string name)
    {
        NodeTable table = NodeTables.Of(kind);
        NodeColumn column = table.Columns[table.PlaceOf(name)];
        GraphNode node = s_graph.Of(kind)[0];

        GraphNode same = InventedNodes.Changed(table, node, 7, _ => false);
        GraphNode changed = InventedNodes.Changed(table, node, 7, other => other == column);

        InventedNodes.Told(same).ShouldBe(InventedNodes.Told(node));
        InventedNodes.Told(changed)
            .Split('\n')
            .Except(InventedNodes.Told(node).Split('\n'))
            .ShouldHaveSingleItem()
            .ShouldStartWith($"{name} = ");
        VersionWith(kind, changed).ShouldNotBe(VersionWith(kind, node));
        VersionWith(kind, same).ShouldBe(s_graph.Version);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_columns_that_say_so_have_no_value(NodeKind kind) =>
        NodeTables.Of(kind).Columns.Where(column => s_graph.Of(kind).Any(node => column.ValueOf(node) is null))
            .ShouldAllBe(column => column.IsNullable && column.Type == ColumnType.Text);

    private static string VersionWith(NodeKind kind, GraphNode first) => GraphVersion.Of(new GraphContent
    {
        Version = "",
        Papers = Of<Paper>(kind, first),
        Venues = Of<Venue>(kind, first),
        Areas = Of<Area>(kind, first),
        Topics = Of<Topic>(kind, first),
        Concepts = Of<Concept>(kind, first),
        Authors = Of<Author>(kind, first),
        Edges = s_graph.Edges,
        Coverage = s_graph.Coverage,
        Weights = s_graph.Weights,
        Degrees = s_graph.Degrees,
        Spellings = s_graph.Spellings,
        PendingLinks = s_graph.PendingLinks,
    });

    private static T[] Of<T>(NodeKind kind, GraphNode first)
        where T : GraphNode
    {
        NodeKind own = Enum.Parse<NodeKind>(typeof(T).Name);
        T[] nodes = [.. s_graph.Of(own).Cast<T>()];
        return own == kind ? [(T)first, .. nodes[1..]] : nodes;
    }
}
