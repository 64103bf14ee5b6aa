using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Tests.Facts;

public sealed class FactCollectorTests
{
    private static readonly NoteFacts s_note = new() { Venue = "ACL2025", Area = "x", Slug = "a", Title = "First" };

    [Fact]
    public void Of_two_notes_areas_or_topics_of_one_key_the_later_speaks_in_the_place_of_the_first()
    {
        FactCollector collector = new();

        bool[] added =
        [
            collector.Add(new FactLine(Note: s_note)), collector.Add(new FactLine(Note: s_note with { Slug = "b" })),
            collector.Add(new FactLine(Note: s_note with { })), collector.Add(new FactLine(Note: s_note with { Title = "Second" })),
            collector.Add(new FactLine(Area: new("x", "First"))), collector.Add(new FactLine(Area: new("x", "Second"))),
            collector.Add(new FactLine(Topic: new("t", "First", []))), collector.Add(new FactLine(Topic: new("t", "Second", []))),
        ];

        // A note that replaces one that says something else is told.
        added.ShouldBe([true, true, true, false, true, true, true, true]);
        FactSet facts = collector.ToFacts();
        facts.Notes.Select(note => (note.Slug, note.Title)).ShouldBe([("a", "Second"), ("b", "First")]);
        facts.Areas.ShouldBe([new("x", "Second")]);
        facts.Topics.Select(topic => topic.Name).ShouldBe(["Second"]);
    }

    [Fact]
    public void Of_two_pages_of_one_day_the_one_that_counts_more_speaks_whichever_comes_first()
    {
        PageFacts fewer =
                new()
                {
                    Venue = "ACL2025",
                    Area = "x",
                    Date = "2025-01-01",
                    CountReported = 3,
                },
            more = fewer with { CountReported = 4 };

        Collected(fewer, more, fewer with { Date = "2025-01-02" }).ShouldBe([more, fewer with { Date = "2025-01-02" }]);
        Collected(more, fewer).ShouldBe([more]);
    }

    private static IReadOnlyList<PageFacts> Collected(params PageFacts[] pages)
    {
        FactCollector collector = new();
        Array.ForEach(pages, page => collector.Add(new FactLine(Page: page)));
        return collector.ToFacts().Pages;
    }
}
