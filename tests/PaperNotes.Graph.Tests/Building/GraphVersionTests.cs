using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>The version is told by all that the graph says, and by nothing else.</summary>
public sealed class GraphVersionTests
{
    private static readonly GraphContent s_content = GraphBuilder.Build(GeneratedFacts.Of(9, 80));

    public static TheoryData<EdgeKind> Kinds => [.. EdgeKinds.All.Where(kind => s_content.Edges[(int)kind].Count > 0)];

    public static TheoryData<EdgeKind> ToConcepts => [.. EdgeKinds.ToConcept.Where(kind => s_content.Edges[(int)kind].Count > 0)];

    [Fact]
    public void A_copy_has_the_version_of_what_was_copied() => GraphVersion.Of(Copy()).ShouldBe(s_content.Version);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_end_order_or_number_of_edges_is_another_version(EdgeKind kind)
    {
        EdgeList edges = s_content.Edges[(int)kind];
        EdgeList[] changed =
        [
            edges with { From = Raised(edges.From) }, edges with { To = Raised(edges.To) }, edges with { Value = Raised(edges.Value) },
            edges with { From = edges.To, To = edges.From }, edges with { To = edges.Value, Value = edges.To },
        ];

        changed.Select(list => GraphVersion.Of(Copy(edges: (kind, list)))).ShouldAllBe(version => version != s_content.Version);
    }

    [Theory]
    [MemberData(nameof(ToConcepts))]
    public void How_sure_an_edge_is_and_where_it_was_read_is_part_of_the_version(EdgeKind kind)
    {
        EdgeList edges = s_content.Edges[(int)kind];
        EdgeList[] changed =
        [
            edges with
            {
                Strong = [.. edges.Strong.SkipLast(1), !edges.Strong[^1]],
            },
            edges with
            {
                Places = [.. edges.Places.SkipLast(1), [1, 2, 3]],
            },
        ];

        changed.Select(list => GraphVersion.Of(Copy(edges: (kind, list)))).ShouldAllBe(version => version != s_content.Version);
    }

    [Fact]
    public void Every_word_of_a_page_weight_spelling_and_pending_link_is_part_of_it()
    {
        Coverage page = s_content.Coverage.First(page => page.Topics.Count > 0 && page.Quotes.Count > 0);
        Coverage[] pages =
        [
            page with
            {
                Reported = (page.Reported ?? 0) + 1,
            },
            page with
            {
                HasPage = !page.HasPage,
            },
            page with
            {
                Topics = [.. page.Topics.Skip(1)],
            },
            page with
            {
                Quotes = [.. page.Quotes.Skip(1)],
            },
            page with
            {
                Topics = [page.Topics[0] with { Count = 99 }, .. page.Topics.Skip(1)],
            },
            page with
            {
                Quotes = [page.Quotes[0] with { Count = 99 }, .. page.Quotes.Skip(1)],
            },
            page with
            {
                Topics = [page.Topics[0] with { Topic = "other" }, .. page.Topics.Skip(1)],
            },
            page with
            {
                Quotes = [page.Quotes[0] with { Venue = "other" }, .. page.Quotes.Skip(1)],
            },
        ];
        GraphContent[] changed =
        [
            .. pages.Select(other => Copy(coverage: [.. s_content.Coverage.Select(each => each == page ? other : each)])),
            Copy(weights: [.. s_content.Weights.SkipLast(1), s_content.Weights[^1] + 1]),
            Copy(spellings: [.. s_content.Spellings.SkipLast(1), new(s_content.Spellings[^1].Key + "x", s_content.Spellings[^1].Value)]),
            Copy(spellings: [.. s_content.Spellings.SkipLast(1), new(s_content.Spellings[^1].Key, s_content.Spellings[^1].Value + 1)]),
            Copy(pending: s_content.PendingLinks + 1),
        ];

        changed.Select(GraphVersion.Of).Append(s_content.Version).ShouldBeUnique();
    }

    [Fact]
    public void Texts_do_not_run_together_and_none_is_too_long()
    {
        string?[][] titles =
        [
            ["ab", "c"],
            ["a", "bc"],
            [new string('x', 70_000), ""],
            [new string('x', 69_999), "x"],
            [new string('x', 65_536), "x"],
        ];

        titles.Select(pair => GraphVersion.Of(Copy(nodes: (NodeKind.Paper,
        [
            .. s_content.Papers.SkipLast(1), s_content.Papers[^1] with { Title = pair[0]!, Summary = pair[1] },
        ])))).ShouldBeUnique();
    }

    [Fact]
    public void Edges_stand_in_their_order_each_once_and_degrees_count_both_ends()
    {
        int[] degrees = new int[s_content.NodeCount];
        foreach (EdgeKind kind in EdgeKinds.All)
        {
            EdgeList edges = s_content.Edges[(int)kind];
            (int From, int Value, int To)[] all = [.. edges.From.Zip(edges.Value, edges.To)];
            all.DistinctBy(edge => (edge.From, edge.To)).Count().ShouldBe(all.Length);
            all.ShouldBe(all.Order());
            if (EdgeKinds.Of(kind).Order is null)
            {
                all.ShouldAllBe(edge => edge.Value == 0);
            }

            Array.ForEach(
                all,
                edge => (degrees[edge.From], degrees[edge.To]) = (degrees[edge.From] + 1, degrees[edge.To] + (edge.To == edge.From ? 0 : 1))
            );
        }

        s_content.Degrees.ShouldBe(degrees);
    }

    private static int[] Raised(int[] numbers) => [.. numbers.SkipLast(1), numbers[^1] + 1];

    private static GraphContent Copy(
        (NodeKind Kind, IReadOnlyList<GraphNode> Nodes)? nodes = null,
        (EdgeKind Kind, EdgeList List)? edges = null,
        IReadOnlyList<Coverage>? coverage = null,
        IReadOnlyList<long>? weights = null,
        IReadOnlyList<KeyValuePair<string, int>>? spellings = null,
        int? pending = null)
    {
        IReadOnlyList<T> Of<T>(NodeKind kind)
            where T : GraphNode => [.. (nodes is { } changed && changed.Kind == kind ? changed.Nodes : s_content.Of(kind)).Cast<T>()];

        return new()
        {
            Version = "another",
            Papers = Of<Paper>(NodeKind.Paper),
            Venues = Of<Venue>(NodeKind.Venue),
            Areas = Of<Area>(NodeKind.Area),
            Topics = Of<Topic>(NodeKind.Topic),
            Concepts = Of<Concept>(NodeKind.Concept),
            Authors = Of<Author>(NodeKind.Author),
            Edges = [.. s_content.Edges.Select((list, kind) => edges is { } changed && (int)changed.Kind == kind ? changed.List : list)],
            Coverage = coverage ?? s_content.Coverage,
            Weights = weights ?? s_content.Weights,
            Degrees = s_content.Degrees,
            Spellings = spellings ?? s_content.Spellings,
            PendingLinks = pending ?? s_content.PendingLinks,
        };
    }
}
