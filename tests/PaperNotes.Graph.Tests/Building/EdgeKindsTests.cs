using System.Text.RegularExpressions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Building;

public sealed partial class EdgeKindsTests
{
    [Fact]
    public void Every_kind_has_its_row_under_its_own_name()
    {
        EdgeKinds.All.ShouldBe(Enum.GetValues<EdgeKind>());
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            EdgeKinds.Of(kind).Kind.ShouldBe(kind);
            EdgeKinds.Of(kind).Name.ShouldBe(Capital().Replace($"{kind}", "_$0").ToUpperInvariant());
            EdgeKinds.Named(EdgeKinds.Of(kind).Name).ShouldBe(kind);
            EdgeKinds.Of(kind).Carries.Count(property => property.IsOrder).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void The_kinds_that_lead_to_concepts_end_with_the_least_telling() => EdgeKinds.ToConcept[^1].ShouldBe(EdgeKind.Mentions);

    [Fact]
    public async Task What_edges_carry_is_read_from_a_graph_as_the_table_says()
    {
        GraphContent content = GraphBuilder.Build((await Seed.ReadAsync()).Facts);
        foreach (EdgeDefinition kind in EdgeKinds.All.Select(EdgeKinds.Of))
        {
            EdgeList edges = content.Edges[(int)kind.Kind];
            foreach (EdgeProperty property in kind.Carries)
            {
                object[] values =
                [
                    .. Enumerable.Range(0, edges.Count).Select(EdgeValues.Of(content, kind.Kind, property)).OfType<object>(),
                ];

                values.ShouldAllBe(value => value.GetType() == TypeOf(property.Type), $"{kind.Name} {property.Name}");
            }

            edges.From.ShouldAllBe(number => content.NodeAt(number).Ref.Kind == kind.From);
            edges.To.ShouldAllBe(number => content.NodeAt(number).Ref.Kind == kind.To);
        }
    }

    private static Type TypeOf(EdgePropertyType type) => type switch
    {
        EdgePropertyType.Number => typeof(int),
        EdgePropertyType.Truth => typeof(bool),
        EdgePropertyType.Texts => typeof(string[]),
        EdgePropertyType.Numbers => typeof(int[]),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
