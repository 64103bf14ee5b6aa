using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>Which notes are one paper, and what it is then called.</summary>
public sealed class PaperTableTests
{
    [Fact]
    public void Notes_of_one_venue_with_one_arXiv_id_are_one_paper_named_by_the_longest_slug()
    {
        PaperTable papers = PaperTable.From([Note("short", "2501.00001"), Note("much_longer", "2501.00001", area: "y"), Note("none")]);

        papers.Papers.Select(paper => (paper.Key.Value, string.Join(' ', paper.Aliases)))
            .ShouldBe([("ACL2025/x/none", ""), ("ACL2025/y/much_longer", "ACL2025/x/short")]);
        (
            papers.Find("ACL2025/x/short"),
            papers.Find("ACL2025/y/much_longer"),
            papers.Find("ACL2025/x/none"),
            papers.Find("ACL2025/x/other")).ShouldBe((1, 1, 0, -1));
    }

    [Theory]
    [InlineData("ACL2025/x/aa", "2025-01-02", "ACL2025/x/bb", "2025-01-03", "ACL2025/x/bb")]
    [InlineData("ACL2025/x/aa", null, "ACL2025/x/bb", "2025-01-03", "ACL2025/x/bb")]
    [InlineData("ACL2025/x/aa", "2025-01-03", "ACL2025/x/bb", "2025-01-03", "ACL2025/x/aa")]
    [InlineData("ACL2025/x/a", "2025-01-03", "ACL2025/x/bb", "2025-01-02", "ACL2025/x/bb")]
    // One character outside of the basic plane is one character.
    [InlineData("ACL2025/x/𝒳", null, "ACL2025/x/bb", null, "ACL2025/x/bb")]
    public void Between_slugs_of_one_length_the_later_note_speaks_then_the_smaller_key(
        string one, string? day, string other, string? otherDay, string key)
    {
        NoteFacts[] notes = [Note(one.Split('/')[^1], "2501.00001", day: day), Note(other.Split('/')[^1], "2501.00001", day: otherDay)];

        PaperTable.From(notes).Papers.Single().Key.Value.ShouldBe(key);
        PaperTable.From([.. notes.Reverse()]).Papers.Single().Key.Value.ShouldBe(key);
    }

    [Fact]
    public void Notes_of_different_venues_or_of_no_arXiv_id_are_papers_of_their_own()
    {
        PaperTable papers = PaperTable.From([Note("a", "2501.00001"), Note("a", "2501.00001", venue: "ICLR2026"), Note("b"), Note("c")]);

        papers.Papers.Select(paper => paper.Key.Value).ShouldBe(["ACL2025/x/a", "ACL2025/x/b", "ACL2025/x/c", "ICLR2026/x/a"]);
    }

    [Fact]
    public void A_paper_has_each_value_of_its_note_in_the_place_of_that_value()
    {
        NoteFacts note = Note("a", "2501.00001", day: "2025-01-02") with
        {
            Title = "Title",
            Summary = "Summary",
            Code = "https://example.org/code",
            NoteUrl = "https://example.org/note",
        };

        PaperTable.From([note])
            .Papers.Single()
            .ShouldBe(
                new Paper(new PaperKey("ACL2025/x/a"), "Title", new VenueKey("ACL2025"), new AreaKey("x"))
                {
                    Aliases = [],
                    SameWork = [],
                    Summary = "Summary",
                    ArxivId = "2501.00001",
                    CodeUrl = "https://example.org/code",
                    NoteUrl = "https://example.org/note",
                    NoteDate = "2025-01-02",
                });
    }

    [Fact]
    public void Papers_of_different_venues_with_one_arXiv_id_are_one_work_from_both_sides()
    {
        PaperTable papers = PaperTable.From([Note("a", "2501.00001"), Note("b"), Note("c", "2501.00001", venue: "ICLR2026")]);

        Works works = Works.From(papers);

        Enumerable.Range(0, 3)
            .Select(paper => (works.Of(paper), string.Join(' ', works.PapersOf(paper))))
            .ShouldBe([(0, "0 2"), (1, "1"), (0, "0 2")]);
        works.Edges().From.Zip(works.Edges().To).ShouldBe([(0, 2), (2, 0)]);
    }

    private static NoteFacts Note(string slug, string? arxiv = null, string venue = "ACL2025", string area = "x", string? day = null) =>
        new() { Venue = venue, Area = area, Slug = slug, Title = slug, Arxiv = arxiv, NoteDate = day };
}
