using System.Globalization;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Scoring;

/// <summary>
/// How many of the papers that a note names as related are found without its saying so: all links are left out of the import, and
/// a link of the data set counts as found where it leads to one of the first ten.
/// </summary>
public sealed class RelatedPapersRecallTests(ITestOutputHelper output)
{
    private const int First = 10;

    [Fact]
    public async Task Related_papers_of_the_data_set_find_at_least_nearly_half_of_the_links_that_were_left_out()
    {
        FactSet facts = (await Seed.ReadDataSetAsync()).Facts;

        double recall = await RecallAsync("the data set, related papers", facts);

        recall.ShouldBeGreaterThanOrEqualTo(
            0.47, "0.487 with words that say nothing as terms: the links are themselves made of the words of titles");
    }

    [Fact]
    public async Task Among_four_times_as_many_papers_two_fifths_of_them_are_still_found()
    {
        FactSet facts = (await Seed.ReadAsync()).Facts;

        double recall = await RecallAsync("the whole seed, related papers", facts);

        recall.ShouldBeGreaterThanOrEqualTo(0.42, "tf-idf of titles reaches 0.405 there");
    }

    [Fact]
    public async Task A_paper_is_the_first_that_is_like_its_summary()
    {
        GraphContent content = GraphBuilder.Build((await Seed.ReadDataSetAsync()).Facts);
        EmbeddedStore store = new(content);
        List<double> reciprocals = [];
        foreach (Paper paper in content.Papers.Where(paper => paper.Summary is not null))
        {
            IReadOnlyList<Ranked<Paper>> like =
                await PapersLike.RankAsync(store, paper.Summary!, new RankRequest(50), TestContext.Current.CancellationToken);
            int rank = like.Select(one => one.Node.Key).ToList().IndexOf(paper.Key) + 1;
            reciprocals.Add(rank == 0 ? 0 : 1.0 / rank);
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"own paper by {reciprocals.Count} summaries: mean reciprocal rank {reciprocals.Average():F3}"));
        reciprocals.Average().ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public async Task Simple_ways_are_there_to_compare_with()
    {
        FactSet facts = (await Seed.ReadDataSetAsync()).Facts;
        GraphContent content = GraphBuilder.Build(facts);
        Dictionary<string, HashSet<string>> words = content.Papers.ToDictionary(paper => paper.Key.Value, paper => Words(paper.Title));
        Dictionary<string, HashSet<string>> names = Names(facts);

        double byTitle = Recall("the data set, words of titles in common", content, key => Overlapping(words, key));
        double byNames = Recall("the data set, names of concepts in common", content, key => Overlapping(names, key));

        byTitle.ShouldBeInRange(0, 1);
        byNames.ShouldBeInRange(0, 1);
    }

    private async Task<double> RecallAsync(string what, FactSet facts)
    {
        GraphContent asked = GraphBuilder.Build(facts with { Notes = [.. facts.Notes.Select(note => note with { Related = [] })] });
        EmbeddedStore store = new(asked);
        IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>> ranked = await store.RankRelatedPapersAsync(
            [.. asked.Papers.Select(paper => paper.Key)], new RankRequest(First), TestContext.Current.CancellationToken);
        return Recall(what, GraphBuilder.Build(facts), key => ranked[new PaperKey(key)].Select(one => one.Node.Key.Value));
    }

    private double Recall(string what, GraphContent linked, Func<string, IEnumerable<string>> find)
    {
        EdgeList links = linked.Edges[(int)Edges.EdgeKind.RelatedTo];
        HashSet<string>[] found = [.. linked.Papers.Select(paper => find(paper.Key.Value).Take(First).ToHashSet(StringComparer.Ordinal))];
        int first = linked.FirstOf(NodeKind.Paper);
        int hits = Enumerable
            .Range(0, links.Count)
            .Count(i => found[links.From[i] - first].Contains(linked.Papers[links.To[i] - first].Key.Value));
        double recall = (double)hits / links.Count;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {hits} of {links.Count} links in the first {First}, {recall:F3}"));
        return recall;
    }

    private static IEnumerable<string> Overlapping(Dictionary<string, HashSet<string>> all, string key) => all
        .Where(other => other.Key != key)
        .Select(other => (other.Key, Shared: other.Value.Count(all[key].Contains)))
        .Where(other => other.Shared > 0)
        .OrderByDescending(other => other.Shared).ThenBy(other => other.Key, CodePointComparer.Instance)
        .Select(other => other.Key);

    private static HashSet<string> Words(string title) =>
        [
            .. title.Split([' ', '-', '/', ',', '.', ':', ';', '?', '!', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !StopWords.Contains(word))
                .Select(ConceptNames.Fold),
        ];

    private static Dictionary<string, HashSet<string>> Names(FactSet facts)
    {
        PaperTable papers = PaperTable.From(facts.Notes);
        return papers.Papers.Zip(papers.Notes)
            .ToDictionary(
                pair => pair.First.Key.Value,
                pair =>
                    (
                        (IReadOnlyList<string>[])
                            [
                                pair.Second.Methods,
                                pair.Second.Tasks,
                                pair.Second.Benchmarks,
                                pair.Second.Models,
                                pair.Second.Baselines,
                                pair.Second.Keywords,
                            ])
                        .SelectMany(list => list)
                        .ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
