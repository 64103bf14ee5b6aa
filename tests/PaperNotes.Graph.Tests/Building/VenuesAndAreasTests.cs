using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Building;

/// <summary>Venues and areas, and what pages say of them.</summary>
public sealed class VenuesAndAreasTests
{
    [Fact]
    public void Venues_and_areas_are_those_of_notes_and_of_pages_and_of_what_pages_quote()
    {
        VenuesAndAreas all = Of(
            [
                new()
                {
                    Venue = "ACL2025",
                    Area = "x",
                    Slug = "a",
                    Title = "A",
                },
                new()
                {
                    Venue = "ACL2025",
                    Area = "y",
                    Slug = "b",
                    Title = "B",
                },
            ],
            new PageFacts
            {
                Venue = "ICLR2026",
                Area = "z",
                SameAreaOtherVenues = [new("CVPR2025", 4)],
            }
        );

        all.Venues.Select(venue => (venue.Key.Value, venue.Series, venue.Year, venue.PaperCount))
            .ShouldBe([("ACL2025", "ACL", 2025, 2), ("CVPR2025", "CVPR", 2025, 0), ("ICLR2026", "ICLR", 2026, 0)]);
        all.Areas.Select(area => (area.Key.Value, area.PaperCount)).ShouldBe([("x", 1), ("y", 1), ("z", 0)]);
        (all.VenueOf("ICLR2026"), all.AreaOf("y")).ShouldBe((2, 1));
    }

    [Fact]
    public void An_area_is_called_as_the_list_says_then_as_the_newest_page_that_names_it_then_by_its_key()
    {
        PageFacts[] pages =
        [
            Page("a", "2025-01-01", "Old Name"), Page("a", "2025-03-01", "a"), Page("a", "2025-02-01", "New Name"),
            Page("b", "2025-02-01", "By the Page"), Page("c_d", null, null),
        ];
        FactSet facts = new() { Pages = pages, Areas = [new("b", "By the List"), new("a", "a")] };

        VenuesAndAreas.From(facts, PaperTable.From([]))
            .Areas.Select(area => area.Name)
            .ShouldBe(["New Name", "By the List", KeyReadings.Area("c_d")]);
    }

    [Fact]
    public void A_page_speaks_of_itself_and_others_only_of_areas_that_have_no_page()
    {
        Coverage[] coverage =
        [
            .. Of(
                [],
                new PageFacts
                {
                    Venue = "A1",
                    Area = "x",
                    CountReported = 5,
                    TopTopics = [new("LLM", 3), new("llm", 2), new("MoE", 1)],
                    SameAreaOtherVenues = [new("A1", 9), new("B2", 7), new("C3", 6), new("B2", 1)],
                },
                new PageFacts
                {
                    Venue = "B2",
                    Area = "x",
                    SameAreaOtherVenues = [new("C3", 8), new("A1", 99)],
                    Date = "2025-01-01",
                }).Coverage,
        ];

        coverage.Select(edge => (edge.Venue.Value, edge.Reported, edge.HasPage))
            .ShouldBe([("A1", 5, true), ("B2", null, true), ("C3", 8, false)]);
        coverage[0].Topics.ShouldBe([new("llm", 3), new("moe", 1)]);
        coverage[0].Quotes.ShouldBe([new("B2", 7), new("C3", 6)]);
    }

    [Theory]
    [InlineData("2025-01-01", 3, "2025-01-02", 2, 2)]
    [InlineData("2025-01-02", 3, "2025-01-01", 4, 3)]
    [InlineData("2025-01-01", 3, "2025-01-01", 4, 4)]
    [InlineData(null, 3, "2025-01-01", 2, 2)]
    public void Of_two_pages_the_later_one_is_quoted_and_of_one_day_the_larger_count(
        string? day, int count, string? otherDay, int otherCount, int quoted)
    {
        PageFacts[] pages =
        [
            new() { Venue = "A1", Area = "x", Date = day, SameAreaOtherVenues = [new("C3", count)] },
            new() { Venue = "B2", Area = "x", Date = otherDay, SameAreaOtherVenues = [new("C3", otherCount)] },
        ];

        Of([], pages).Coverage.Single(edge => edge.Venue == new VenueKey("C3")).Reported.ShouldBe(quoted);
        Of([], [.. pages.Reverse()]).Coverage.Single(edge => edge.Venue == new VenueKey("C3")).Reported.ShouldBe(quoted);
    }

    [Fact]
    public void Of_two_snapshots_of_one_page_the_later_speaks() =>
        Of([], Page("x", "2025-02-01", null, 4), Page("x", "2025-01-01", null, 9)).Coverage.Single().Reported.ShouldBe(4);

    private static PageFacts Page(string area, string? day, string? name, int? count = null) =>
        new() { Venue = "ACL2025", Area = area, Date = day, AreaName = name, CountReported = count };

    private static VenuesAndAreas Of(NoteFacts[] notes, params PageFacts[] pages) =>
        VenuesAndAreas.From(new FactSet { Notes = notes, Pages = pages }, PaperTable.From(notes));
}
