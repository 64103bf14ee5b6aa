using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Queries;

public sealed class PageQueriesTests
{
    [Fact]
    public async Task An_area_of_a_venue_has_a_page_where_it_has_papers_or_an_imported_page()
    {
        AreaOfVenue both = new(QueriedGraph.Acl, QueriedGraph.Text),
            papers = new(QueriedGraph.Acl, QueriedGraph.Vision);
        AreaOfVenue imported = new(new VenueKey("AAAI2026"), QueriedGraph.Text),
            neither = new(new VenueKey("AAAI2026"), QueriedGraph.Vision);
        AreaOfVenue unknown = new(QueriedGraph.Acl, new AreaKey("none"));

        IReadOnlyDictionary<AreaOfVenue, AreaPage> pages =
            await AreaPages.GetAsync(QueriedGraph.Store, [both, papers, imported, neither, unknown], QueriedGraph.Cancel);

        pages.ToDictionary(
                page => page.Key,
                page => $"{page.Value.Area.Name} of {page.Value.Venue.Key}: {page.Value.PaperCount}/{page.Value.Page?.Reported}"
            )
            .ShouldBe(
                new Dictionary<AreaOfVenue, string>
                {
                    [both] = "Text of ACL2025: 2/9",
                    [papers] = "Vision of ACL2025: 1/",
                    [imported] = "Text of AAAI2026: 0/3",
                },
                ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_shows_other_venues_and_topics_beside_what_it_quotes_itself()
    {
        AreaOfVenue asked = new(QueriedGraph.Acl, QueriedGraph.Text);
        AreaPage page = (await AreaPages.GetAsync(QueriedGraph.Store, [asked], QueriedGraph.Cancel))[asked];

        IReadOnlyDictionary<AreaPage, IReadOnlyList<NodeCount>> others = await AreaPages.OtherVenuesAsync(
            QueriedGraph.Store, [page], QueriedGraph.Cancel);
        IReadOnlyDictionary<AreaPage, IReadOnlyList<NodeCount>> topics = await AreaPages.TopicsAsync(
            QueriedGraph.Store, [page], 2, QueriedGraph.Cancel);

        QueriedGraph.Told(others[page]).ShouldBe(["Venue:ICLR2026 1/7", "Venue:AAAI2026 0/4"]);
        QueriedGraph.Told(topics[page]).ShouldBe(["Topic:language 2/6", "Topic:pruning 1/"]);
    }

    [Fact]
    public async Task A_matrix_has_the_columns_asked_for_and_the_largest_rows_first()
    {
        TopicMatrix all = await TopicMatrix.CountAsync(QueriedGraph.Store, new TopicMatrixRequest(null, null, 20), QueriedGraph.Cancel);
        TopicMatrix asked = await TopicMatrix.CountAsync(
            QueriedGraph.Store,
            new TopicMatrixRequest(["ICLR2026", "none", "ACL2025", "ICLR2026"], QueriedGraph.Text, 1),
            QueriedGraph.Cancel
        );

        Told(all).ShouldBe(["AAAI2026 ACL2025 ICLR2026", "language 0 2 1", "pruning 0 2 0"]);
        Told(asked).ShouldBe(["ICLR2026 ACL2025", "language 1 2"]);
    }

    [Fact]
    public async Task A_text_ranks_the_papers_that_have_the_concepts_it_names()
    {
        IReadOnlyList<Ranked<Paper>> ranked = await PapersLike.RankAsync(
            QueriedGraph.Store, "How does adaptive paging help?", new RankRequest(10, ["ICLR2026"]), QueriedGraph.Cancel);

        ranked.Select(paper => paper.Node.Key.Value).ShouldBe(["ICLR2026/text/d", "ICLR2026/vision/e"]);
        ranked.ShouldAllBe(paper => paper.Because.Single().Node.Key == "adaptive-paging");
        (await PapersLike.RankAsync(QueriedGraph.Store, "Nothing of it", new RankRequest(10), QueriedGraph.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_is_answered_by_what_it_names_however_common_that_is_and_first_by_papers_that_say_more_of_it()
    {
        EmbeddedStore store = new(GraphBuilder.Build(new FactSet
        {
            Notes = [.. Enumerable.Range(0, 400).Select(i => new NoteFacts
            {
                Venue = "ACL2025",
                Area = "text",
                Slug = $"p{i}",
                Title = i == 9 ? "Paging on QuuxBench" : $"Study {i} of paging",
                Benchmarks = i < 300 ? ["QuuxBench"] : [],
                Baselines = i is 7 or 8 ? ["BarNet"] : [],
            })],
        }));

        IReadOnlyList<Ranked<Paper>> ranked = await PapersLike.RankAsync(
            store, "Does paging with BarNet help on QuuxBench?", new RankRequest(4), QueriedGraph.Cancel);

        ranked.Select(paper =>
                $"{paper.Node.Key.Value.Split('/')[^1]} by {string.Join(", ", paper.Because.Select(shared => shared.Node.Key))}"
            )
            .ShouldBe([
                "p7 by barnet, quuxbench, paging",
                "p8 by barnet, quuxbench, paging",
                "p9 by quuxbench, paging",
                "p0 by quuxbench, paging",
            ]);
    }

    [Fact]
    public async Task Papers_propose_concepts_and_shared_concepts_have_papers()
    {
        PaperKey paper = new("ACL2025/vision/c");
        PaperScope shared = PaperScope.Of(new ConceptKey("adaptive-paging"));
        SharedRequest request = new(NodeKind.Concept, [QueriedGraph.Iclr], 1, QueriedGraph.Vision, null, 10);

        IReadOnlyDictionary<PaperKey, IReadOnlyList<Concept>> proposed = await ProposedConcepts.ByPaperAsync(
            QueriedGraph.Store, [paper], QueriedGraph.Cancel);
        IReadOnlyDictionary<PaperScope, IReadOnlyList<Paper>> papers = await PapersOfShared.ListAsync(
            QueriedGraph.Store, [shared], request, 10, QueriedGraph.Cancel);

        proposed[paper].Select(concept => concept.Name).ShouldBe(["C++"]);
        papers[shared].Select(one => one.Key.Value).ShouldBe(["ICLR2026/vision/e"]);
    }

    private static string[] Told(TopicMatrix matrix) =>
    [
        string.Join(' ', matrix.Venues.Select(venue => venue.Key)),
        .. matrix.Topics.Zip(matrix.Counts, (topic, counts) => $"{topic.Key} {string.Join(' ', counts)}"),
    ];
}
