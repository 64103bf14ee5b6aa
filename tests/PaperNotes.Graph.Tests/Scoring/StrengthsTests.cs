using System.Globalization;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Scoring;

public sealed class StrengthsTests
{
    [Fact]
    public async Task The_page_on_scoring_tells_the_strength_of_every_kind_of_edge()
    {
        string[] rows = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "scoring.md"), TestContext.Current.CancellationToken);
        Dictionary<string, string> told = rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && cells[1].Split(", ").All(name => EdgeKinds.All.Any(kind => EdgeKinds.Of(kind).Name == name)))
            .SelectMany(cells => cells[1].Split(", "), (cells, name) => (name, strength: cells[2].Split(';')[0]))
            .ToDictionary(pair => pair.name, pair => pair.strength, StringComparer.Ordinal);

        told.ShouldBe(
            EdgeKinds.All.Select(EdgeKinds.Of).Where(kind => kind.Strength > 0)
                .ToDictionary(kind => kind.Name, kind => kind.Strength.ToString(CultureInfo.InvariantCulture)),
            ignoreOrder: true);
    }

    // Neo4j divides them in whole numbers.
    [Fact]
    public void A_link_between_two_papers_weighs_a_whole_number_of_links() =>
        (Strengths.OwnLink * Strengths.OwnLink % Strengths.Link).ShouldBe(0);
}
