using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

public sealed class BatchTests
{
    [Fact]
    public void Every_edge_is_in_one_batch_and_no_batch_is_larger_than_one_paper_makes_it()
    {
        GraphContent content = RandomGraph.Of(4_000);
        EdgeBatches batches = new(content, new long[content.NodeCount]);

        int[] sizes = [.. batches.All().Select(batch => batch.Rows)];

        sizes.Sum().ShouldBe(content.EdgeCount);
        sizes.Length.ShouldBeGreaterThan(3);
        sizes.ShouldAllBe(size => size <= EdgeBatches.Edges);
    }

    [Fact]
    public void A_batch_counts_the_edges_of_its_rows()
    {
        GraphContent content = RandomGraph.Of(300);
        EdgeBatches batches = new(content, new long[content.NodeCount]);

        foreach (Batch batch in batches.All())
        {
            Rows(batch).Sum(row => ((long[])row[2]!).Length).ShouldBe(batch.Rows);
        }
    }

    [Fact]
    public void A_row_holds_the_edges_of_one_node_and_kind_that_carry_the_same()
    {
        GraphContent content = RandomGraph.Of(300);
        EdgeBatches batches = new(content, [.. Enumerable.Range(0, content.NodeCount).Select(number => 1_000L + number)]);
        ILookup<string, object?[]> rows = batches.All().SelectMany(Rows).ToLookup(row => (string)row[1]!);

        foreach (EdgeKind kind in EdgeKinds.ToConcept)
        {
            EdgeList edges = content.Edges[(int)kind];
            object?[][] ofKind = [.. rows[EdgeKinds.Of(kind).Name]];
            ofKind.SelectMany(row => ((long[])row[2]!).Select(to => ((long)row[0]!, to, Carried(row[3]))))
                .ShouldBe(
                    Enumerable.Range(0, edges.Count).Select(i => (1_000L + edges.From[i], 1_000L + edges.To[i], Carried(edges, i))),
                    ignoreOrder: true);
            ofKind.DistinctBy(row => (row[0], row[3])).Count().ShouldBe(ofKind.Length);
        }
    }

    // A strength alone, or all that an edge carries by name.
    private static string Carried(object? value) => value is IReadOnlyDictionary<string, object?> properties
        ? Carried((int)properties["s"]!, properties.GetValueOrDefault("strong") is true, (int[]?)properties.GetValueOrDefault("places"))
        : Carried((int)value!, false, null);

    private static string Carried(EdgeList edges, int edge) => Carried(edges.Value[edge], edges.Strong[edge], edges.Places[edge]);

    private static string Carried(int strength, bool isStrong, int[]? places) => $"{strength} {isStrong} {string.Join(' ', places ?? [])}";

    [Fact]
    public void Papers_of_one_area_follow_each_other()
    {
        GraphContent content = RandomGraph.Of(300);
        EdgeBatches batches = new(content, [.. Enumerable.Range(0, content.NodeCount).Select(number => (long)number)]);

        string[] areas =
        [
            .. batches.All()
                .SelectMany(Rows)
                .Where(row => (string)row[1]! == "IN_AREA")
                .Select(row => content.Papers[(int)(long)row[0]!].Area.Value),
        ];

        areas.Length.ShouldBe(content.Papers.Count);
        areas.Where((area, i) => i == 0 || area != areas[i - 1]).ShouldBeUnique();
    }

    private static IEnumerable<object?[]> Rows(Batch batch) =>
        [.. (object?[][])batch.Parameters["edges"]!, .. (object?[][])batch.Parameters["described"]!];
}
