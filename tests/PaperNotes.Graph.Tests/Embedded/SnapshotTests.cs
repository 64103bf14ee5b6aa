using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Embedded;

/// <summary>A snapshot has what the content has, by number and by key.</summary>
public sealed class SnapshotTests
{
    private static readonly GraphContent s_content = GraphBuilder.Build(GeneratedFacts.Of(7, 80));

    private static readonly Snapshot s_snapshot = new(s_content);

    [Fact]
    public void Every_node_is_found_by_its_key_under_its_number()
    {
        for (int number = 0; number < s_content.NodeCount; number++)
        {
            GraphNode node = s_content.NodeAt(number);

            s_snapshot.Find(node.Ref).ShouldBe(number);
            s_snapshot.Node(number).ShouldBe(node);
            s_snapshot.Range(node.Ref.Kind).Contains(number).ShouldBeTrue();
            s_snapshot.PlaceOf(node.Ref.Kind, node.Ref.Key).ShouldBe(2L * number);
        }

        NodeKinds.All.Sum(kind => s_snapshot.Range(kind).Count).ShouldBe(s_snapshot.NodeCount);
    }

    [Fact]
    public void A_paper_is_found_by_each_alias()
    {
        Paper[] united = [.. s_content.Papers.Where(paper => paper.Aliases.Count > 0)];

        united.ShouldNotBeEmpty();
        united.ShouldAllBe(paper => paper.Aliases.All(alias => s_snapshot.Find(new PaperKey(alias)) == s_snapshot.Find(paper.Key)));
    }

    [Fact]
    public void A_key_of_no_node_is_found_nowhere()
    {
        s_snapshot.Find(new NodeRef(NodeKind.Venue, s_content.Areas[0].Key.Value)).ShouldBe(-1);
        s_snapshot.Find(new NodeRef((NodeKind)99, "x")).ShouldBe(-1);
        s_snapshot.FindSpelling("no such spelling").ShouldBe(-1);
    }

    [Fact]
    public void A_spelling_means_the_concept_that_the_content_says() =>
        s_content.Spellings.ShouldAllBe(spelling => s_snapshot.FindSpelling(spelling.Key) == spelling.Value);

    [Fact]
    public void A_paper_has_the_venue_area_and_year_of_its_key()
    {
        for (int paper = 0; paper < s_content.Papers.Count; paper++)
        {
            Paper known = s_content.Papers[paper];

            s_snapshot.Node(s_snapshot.VenueOf[paper]).Ref.Key.ShouldBe(known.Venue.Value);
            s_snapshot.Node(s_snapshot.AreaOf[paper]).Ref.Key.ShouldBe(known.Area.Value);
            s_snapshot.YearOf(paper).ShouldBe(s_content.Venues.Single(venue => venue.Key == known.Venue).Year);
        }
    }

    [Fact]
    public void What_is_shown_of_an_edge_is_its_own()
    {
        EdgeList authored = s_content.Edges[(int)EdgeKind.AuthoredBy];
        Func<int, object?> shown = s_snapshot.ShownOf(EdgeKind.AuthoredBy).ShouldNotBeNull();

        Enumerable.Range(0, authored.Count).Select(shown).ShouldBe(authored.Value.Cast<object>());
        s_snapshot.ShownOf(EdgeKind.PublishedIn).ShouldBeNull();
    }

    [Fact]
    public void Kinds_whose_lists_say_so_stand_by_paper_count_then_key()
    {
        foreach (NodeKind kind in NodeKinds.All)
        {
            s_snapshot.NumbersByCount(kind)?.Select(s_snapshot.Node)
                .ShouldBe(
                    s_content.Of(kind).OrderByDescending(node => node.Papers).ThenBy(node => node.Ref.Key, CodePointComparer.Instance));
            (s_snapshot.NumbersByCount(kind) is not null).ShouldBe(NodeKinds.Of(kind).IsByPaperCount);
        }
    }
}
