using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>The edges between papers, and from papers to authors.</summary>
public sealed class PaperLinksTests
{
    [Fact]
    public void Ranks_have_no_gap_where_a_link_leads_nowhere_to_itself_or_where_another_led()
    {
        PaperTable papers = PaperTable.From([Note("a", "absent", "a", "b", "c", "b", "absent", "gone"), Note("b"), Note("c", "a")]);

        (EdgeList edges, int pending) = PaperLinks.Related(papers);

        Told(edges).ShouldBe([(0, 1, 0), (0, 2, 1), (2, 0, 0)]);
        pending.ShouldBe(2);
    }

    [Fact]
    public void A_link_to_an_alias_leads_to_the_paper()
    {
        PaperTable papers = PaperTable.From([
            Note("a", "b", "bb"),
            Note("b") with
            {
                Arxiv = "2501.00001",
            },
            Note("bb") with
            {
                Arxiv = "2501.00001",
            },
        ]);

        Told(PaperLinks.Related(papers).Edges).ShouldBe([(0, 1, 0)]);
    }

    [Fact]
    public void An_author_has_a_position_on_each_paper_and_counts_once_there()
    {
        PaperTable papers = PaperTable.From([
            Note("a") with
            {
                Authors = ["Zoe Z", "Ada A", "zoe z"],
            },
            Note("b") with
            {
                Authors = ["Ada A"],
            },
        ]);

        (IReadOnlyList<PaperNotes.Graph.Nodes.Author> authors, EdgeList edges) = PaperLinks.Authors(papers);

        authors.Select(author => (author.Key.Value, author.Name, author.PaperCount))
            .ShouldBe([("ada-a", "Ada A", 2), ("zoe-z", "Zoe Z", 1)]);
        Told(edges).ShouldBe([(0, 1, 0), (0, 0, 1), (1, 0, 0)]);
    }

    private static IEnumerable<(int From, int To, int Value)> Told(EdgeList edges) => edges.From.Zip(edges.To, edges.Value);

    private static NoteFacts Note(string slug, params string[] related) =>
        new() { Venue = "ACL2025", Area = "x", Slug = slug, Title = slug, Related = [.. related.Select(other => $"ACL2025/x/{other}")] };
}
