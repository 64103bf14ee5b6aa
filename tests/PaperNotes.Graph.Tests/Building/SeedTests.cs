using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Building;

public sealed class SeedTests
{
    private static readonly Lazy<Task<(FactReading Reading, GraphContent Content)>> Seed = new(async () =>
    {
        FactReading reading = await FactFolder.ReadAsync(Path.Combine(Repository.Root, "seed"), CancellationToken.None);
        return (reading, GraphBuilder.Build(reading.Facts));
    });

    [Fact]
    public async Task The_seed_reads_without_a_problem_as_251_papers()
    {
        (FactReading reading, GraphContent content) = await Seed.Value;

        reading.Problems.ShouldBeEmpty();
        reading.Facts.Notes.Count.ShouldBe(256);
        content.Papers.Count.ShouldBe(251);
        content.Papers.Sum(paper => paper.Aliases.Count).ShouldBe(5);
    }

    [Fact]
    public async Task The_page_the_project_started_from_keeps_its_word_beside_the_graphs_counts()
    {
        (_, GraphContent content) = await Seed.Value;
        KeyCount[] computed = [.. content.Papers.GroupBy(paper => paper.Venue.Value).Select(group => new KeyCount(group.Key, group.Count()))];
        Coverage? page = ReportedCounts.PageOf(new VenueKey("ACL2025"), new AreaKey("llm_pretraining"), content.Coverage);

        page.ShouldNotBeNull().Reported.ShouldBe(40);
        ReportedCounts.OtherVenuesOf(page.Venue, computed, page).Select(row => $"{row.Venue} {row.PaperCount} {row.Reported}").ShouldBe(
            ["ICLR2026 83 79", "NeurIPS2025 55 51", "ICML2026 38 27", "ACL2026 13 12", "AAAI2026 11 9", "CVPR2026 11 5"]);
    }

    [Fact]
    public async Task The_counted_LLM_papers_of_that_page_lie_within_two_of_the_eight_it_reports()
    {
        (_, GraphContent content) = await Seed.Value;
        int topic = content.FirstOf(NodeKind.Topic) + content.Topics.ToList().FindIndex(candidate => candidate.Key.Value == "llm");
        EdgeList edges = content.Edges[(int)EdgeKind.HasTopic];

        int counted = Enumerable.Range(0, edges.Count).Count(i => edges.To[i] == topic && content.Papers[edges.From[i]].Venue.Value == "ACL2025");

        counted.ShouldBeInRange(6, 10);
    }
}
