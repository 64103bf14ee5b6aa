using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Embedded;

namespace PaperNotes.Graph.Tests.Embedded;

/// <summary>Compressed rows hold exactly the edges they were made of, from either end.</summary>
public sealed class RowsTests
{
    private const int Papers = 5, FirstOther = 7, Others = 4;

    // Numbers of papers, of others, strengths, and whether the edge is sure; each pair once.
    private static readonly Gen<(int From, int To, int Value, bool Strong)[]> s_edges =
        Gen.Select(Gen.Int[0, Papers - 1], Gen.Int[FirstOther, FirstOther + Others - 1], Gen.Int[0, 9], Gen.Bool).Array[0, 20]
            .Select(edges => edges.DistinctBy(edge => (edge.Item1, edge.Item2)).OrderBy(edge => edge.Item1).ToArray());

    [Fact]
    public void A_row_of_outgoing_edges_keeps_their_order() => s_edges.Sample(edges =>
    {
        Rows rows = Rows.Outgoing(ListOf(edges), new(0, Papers));

        for (int paper = 0; paper < Papers; paper++)
        {
            var own = edges.Where(edge => edge.From == paper).ToArray();
            rows.Of(paper).ToArray().ShouldBe(own.Select(edge => edge.To));
            rows.StrongOf(paper).ToArray().ShouldBe(own.Select(edge => edge.Strong));
            rows.StartOf(paper).ShouldBe(edges.Count(edge => edge.From < paper));
        }
    });

    [Fact]
    public void A_row_of_incoming_edges_is_ascending_and_keeps_what_is_sure() => s_edges.Sample(edges =>
    {
        Rows rows = Rows.Incoming(ListOf(edges), new(FirstOther, Others));

        for (int other = FirstOther; other < FirstOther + Others; other++)
        {
            var own = edges.Where(edge => edge.To == other).OrderBy(edge => edge.From).ToArray();
            rows.Of(other).ToArray().ShouldBe(own.Select(edge => edge.From));
            rows.StrongOf(other).ToArray().ShouldBe(own.Select(edge => edge.Strong));
        }
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(FirstOther - 1)]
    [InlineData(FirstOther + Others)]
    public void A_node_outside_of_the_range_has_an_empty_row(int node)
    {
        Rows rows = Rows.Incoming(ListOf([(0, FirstOther, 1, true)]), new(FirstOther, Others));

        rows.Of(node).IsEmpty.ShouldBeTrue();
        rows.StrongOf(node).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Traits_are_ascending_each_once_with_the_most_telling_edge() =>
        Gen.Select(s_edges, s_edges)
            .Sample(
                (proposed, mentioned) =>
                {
                    EdgeList[] lists =
                    [
                        .. EdgeKinds.All.Select(kind =>
                            ListOf(kind == EdgeKind.Proposes ? proposed : kind == EdgeKind.Mentions ? mentioned : [])),
                    ];

                    Rows features = FeatureRows.Features(lists, new(0, Papers));

                    for (int paper = 0; paper < Papers; paper++)
                    {
                        var best = proposed.Select(edge => (edge.From, edge.To, edge.Value, Kind: EdgeKind.Proposes, edge.Strong))
                            .Concat(mentioned.Select(edge => (edge.From, edge.To, edge.Value, Kind: EdgeKind.Mentions, edge.Strong)))
                            .Where(edge => edge.From == paper).GroupBy(edge => edge.To).OrderBy(group => group.Key)
                            .Select(group => group.MaxBy(edge => (edge.Value, edge.Kind))).ToArray();
                        features.Of(paper).ToArray().ShouldBe(best.Select(edge => edge.To));
                        features.StrengthsOf(paper).ToArray().ShouldBe(best.Select(edge => (byte)edge.Value));
                        features.KindsOf(paper).ToArray().ShouldBe(best.Select(edge => (byte)edge.Kind));
                        features.StrongOf(paper).ToArray().ShouldBe(best.Select(edge => edge.Strong));
                    }
                });

    [Fact]
    public void Rows_read_from_the_other_end_say_the_same_of_each_edge() =>
        s_edges.Sample(edges =>
        {
            Rows features = FeatureRows.Features(
                [.. EdgeKinds.All.Select(kind => ListOf(kind == EdgeKind.Mentions ? edges : []))], new(0, Papers));

            Rows postings = features.Reversed(new(FirstOther, Others));

            Told(postings, FirstOther, Others)
                .Select(edge => (edge.Other, edge.Node, edge.Strength, edge.Kind, edge.Strong))
                .Order()
                .ShouldBe(Told(features, 0, Papers).Order());
            Enumerable.Range(FirstOther, Others)
                .ShouldAllBe(other => postings.Of(other).ToArray().SequenceEqual(postings.Of(other).ToArray().Order()));
        });

    [Fact]
    public void Linked_papers_are_linked_from_both_ends_once_and_never_with_themselves()
    {
        Rows links = FeatureRows.Links(new([0, 1, 1, 2, 4], [1, 0, 3, 2, 1], [0, 0, 1, 0, 0]), new(0, Papers));

        Enumerable.Range(0, Papers).Select(paper => links.Of(paper).ToArray()).ShouldBe([[1], [0, 3, 4], [], [1], [1]]);
    }

    private static IEnumerable<(int Node, int Other, byte Strength, byte Kind, bool Strong)> Told(Rows rows, int first, int count) =>
        Enumerable.Range(first, count).SelectMany(node => rows.Of(node).ToArray().Select((other, i) =>
            (node, other, rows.StrengthsOf(node)[i], rows.KindsOf(node)[i], rows.StrongOf(node)[i])));

    private static EdgeList ListOf((int From, int To, int Value, bool Strong)[] edges) =>
        new([.. edges.Select(edge => edge.From)], [.. edges.Select(edge => edge.To)], [.. edges.Select(edge => edge.Value)])
        {
            Strong = [.. edges.Select(edge => edge.Strong)],
        };
}
