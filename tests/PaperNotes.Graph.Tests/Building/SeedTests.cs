using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Building;

public sealed class SeedTests
{
    private static readonly Lazy<Task<(FactReading Reading, GraphContent Content)>> Whole = new(() => BuildAsync(Seed.ReadAsync()));
    private static readonly Lazy<Task<(FactReading Reading, GraphContent Content)>> DataSet = new(() =>
        BuildAsync(Seed.ReadDataSetAsync()));

    [Fact]
    public async Task The_data_set_reads_without_a_problem_as_251_papers()
    {
        (FactReading reading, GraphContent content) = await DataSet.Value;

        reading.Problems.ShouldBeEmpty();
        reading.Facts.Notes.Count.ShouldBe(256);
        content.Papers.Count.ShouldBe(251);
        content.Papers.Sum(paper => paper.Aliases.Count).ShouldBe(5);
    }

    [Fact]
    public async Task The_whole_seed_reads_without_a_problem_as_a_thousand_papers_of_thirty_and_more_areas()
    {
        (FactReading reading, GraphContent content) = await Whole.Value;

        reading.Problems.ShouldBeEmpty();
        reading.Facts.Notes.Count.ShouldBe(256 + 764);
        content.Papers.Count.ShouldBe(1006);
        content.Papers.Sum(paper => paper.Aliases.Count)
            .ShouldBe(5 + 9, "eight papers stand in both parts, and one twice in the imported part");
        content.Papers.Select(paper => paper.Area).Distinct().Count().ShouldBe(36);
        content.Venues.Count.ShouldBe((await DataSet.Value).Content.Venues.Count);
    }

    [Fact]
    public async Task A_paper_of_both_parts_stays_where_the_data_set_has_it()
    {
        (_, GraphContent alone) = await DataSet.Value;
        (_, GraphContent content) = await Whole.Value;

        alone.Papers.Select(paper => paper.Key).Except(content.Papers.Select(paper => paper.Key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_imported_part_holds_no_sentence_of_any_note()
    {
        (FactReading reading, _) = await Whole.Value;
        HashSet<string> own = [.. (await DataSet.Value).Reading.Facts.Notes.Select(note => note.Key)];

        reading.Facts.Notes.Where(note => !own.Contains(note.Key)).ShouldAllBe(note => note.Summary == null);
    }

    [Fact]
    public async Task The_page_the_project_started_from_keeps_its_word_beside_the_graphs_counts()
    {
        foreach ((_, GraphContent content) in new[] { await DataSet.Value, await Whole.Value })
        {
            KeyCount[] computed =
            [
                .. content.Papers.Where(paper => paper.Area.Value == "llm_pretraining")
                    .GroupBy(paper => paper.Venue.Value)
                    .Select(group => new KeyCount(group.Key, group.Count())),
            ];
            Coverage? page = ReportedCounts.PageOf(new VenueKey("ACL2025"), new AreaKey("llm_pretraining"), content.Coverage);

            page.ShouldNotBeNull().Reported.ShouldBe(40);
            computed.Single(venue => venue.Key == "ACL2025").Count.ShouldBe(40);
            ReportedCounts.OtherVenuesOf(page.Venue, computed, page)
                .Select(row => $"{row.Node.Key} {row.PaperCount} {row.Reported}")
                .ShouldBe(["ICLR2026 83 79", "NeurIPS2025 55 51", "ICML2026 38 27", "ACL2026 13 12", "AAAI2026 11 9", "CVPR2026 11 5"]);
        }
    }

    [Fact]
    public async Task The_counted_LLM_papers_of_that_page_lie_within_two_of_the_eight_it_reports()
    {
        (_, GraphContent content) = await Whole.Value;
        int topic = content.FirstOf(NodeKind.Topic) + content.Topics.ToList().FindIndex(candidate => candidate.Key.Value == "llm");
        EdgeList edges = content.Edges[(int)EdgeKind.HasTopic];

        int counted = Enumerable
            .Range(0, edges.Count)
            .Count(i => edges.To[i] == topic && content.Papers[edges.From[i]].Venue.Value == "ACL2025");

        counted.ShouldBeInRange(6, 10);
    }

    [Fact]
    public async Task Chinese_and_English_names_of_one_thing_are_one_concept()
    {
        (_, GraphContent content) = await Whole.Value;

        Concept concept = content.Concepts.Single(concept => concept.Aliases.Contains("强化学习"));

        concept.Name.ShouldBe("reinforcement learning", StringCompareShould.IgnoreCase);
    }

    private static async Task<(FactReading Reading, GraphContent Content)> BuildAsync(Task<FactReading> reading) =>
        (await reading, GraphBuilder.Build((await reading).Facts));
}
