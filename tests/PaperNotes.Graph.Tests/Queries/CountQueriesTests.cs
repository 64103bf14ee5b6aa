using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Tests.Queries;

public sealed class CountQueriesTests
{
    [Fact]
    public async Task Areas_of_venues_come_by_counted_papers_beside_what_pages_report_and_never_mixed_with_it()
    {
        IReadOnlyDictionary<VenueKey, IReadOnlyList<NodeCount>> areas = await ReportedCounts.AreasByVenueAsync(
            QueriedGraph.Store, [QueriedGraph.Acl, QueriedGraph.Iclr, new VenueKey("AAAI2026"), new VenueKey("none")], QueriedGraph.Cancel);

        QueriedGraph.Told(areas[QueriedGraph.Acl]).ShouldBe(["Area:text 2/9", "Area:vision 1/"]);
        QueriedGraph.Told(areas[QueriedGraph.Iclr]).ShouldBe(["Area:text 1/7", "Area:vision 1/"]);
        QueriedGraph.Told(areas[new VenueKey("AAAI2026")]).ShouldBe(["Area:text 0/3"]);
        areas[new VenueKey("none")].ShouldBeEmpty();
    }

    [Fact]
    public async Task Venues_of_areas_have_those_that_only_a_page_reports_last()
    {
        IReadOnlyDictionary<AreaKey, IReadOnlyList<NodeCount>> venues =
            await ReportedCounts.VenuesByAreaAsync(QueriedGraph.Store, [QueriedGraph.Text, QueriedGraph.Vision], QueriedGraph.Cancel);

        QueriedGraph.Told(venues[QueriedGraph.Text]).ShouldBe(["Venue:ACL2025 2/9", "Venue:ICLR2026 1/7", "Venue:AAAI2026 0/3"]);
        QueriedGraph.Told(venues[QueriedGraph.Vision]).ShouldBe(["Venue:ACL2025 1/", "Venue:ICLR2026 1/"]);
    }

    [Fact]
    public async Task Topics_of_venues_are_what_the_page_reports_beside_them_only_where_one_area_is_asked_for()
    {
        IReadOnlyDictionary<VenueKey, IReadOnlyList<NodeCount>> all =
            await ReportedCounts.TopicsByVenueAsync(QueriedGraph.Store, [QueriedGraph.Acl], null, 10, QueriedGraph.Cancel);
        IReadOnlyDictionary<VenueKey, IReadOnlyList<NodeCount>> ofArea =
            await ReportedCounts.TopicsByVenueAsync(QueriedGraph.Store, [QueriedGraph.Acl], QueriedGraph.Text, 10, QueriedGraph.Cancel);
        IReadOnlyDictionary<VenueKey, IReadOnlyList<NodeCount>> first =
            await ReportedCounts.TopicsByVenueAsync(QueriedGraph.Store, [QueriedGraph.Acl], QueriedGraph.Text, 1, QueriedGraph.Cancel);

        QueriedGraph.Told(all[QueriedGraph.Acl]).ShouldBe(["Topic:language 2/", "Topic:pruning 2/"]);
        QueriedGraph.Told(ofArea[QueriedGraph.Acl]).ShouldBe(["Topic:language 2/6", "Topic:pruning 1/", "Topic:planning 0/5"]);
        QueriedGraph.Told(first[QueriedGraph.Acl]).ShouldBe(["Topic:language 2/6"]);
    }

    [Fact]
    public async Task Topics_of_the_same_papers_leave_out_the_topic_itself()
    {
        TopicKey language = new("language"), pruning = new("pruning");

        IReadOnlyDictionary<TopicKey, IReadOnlyList<NodeCount>> related =
            await NodeCounts.RelatedTopicsAsync(QueriedGraph.Store, [language, pruning], 1, QueriedGraph.Cancel);

        QueriedGraph.Told(related[language]).ShouldBe(["Topic:pruning 1/"]);
        QueriedGraph.Told(related[pruning]).ShouldBe(["Topic:language 1/"]);
    }

    [Fact]
    public async Task Counts_by_a_facet_name_the_nodes_and_follow_the_filter()
    {
        PaperFilter filter = new() { Venues = ["ACL2025"] };
        PaperScope text = PaperScope.Of(QueriedGraph.Text);

        IReadOnlyDictionary<PaperScope, IReadOnlyList<NodeCount>> venues = await NodeCounts.ByScopeAsync(
            QueriedGraph.Store, [text, PaperScope.All], filter, new FacetRequest(Facet.Venue), QueriedGraph.Cancel);
        IReadOnlyDictionary<PaperScope, IReadOnlyList<NodeCount>> concepts = await NodeCounts.ByScopeAsync(
            QueriedGraph.Store, [text], filter, new FacetRequest(Facet.Concept, 1), QueriedGraph.Cancel);

        QueriedGraph.Told(venues[text]).ShouldBe(["Venue:ACL2025 2/"]);
        QueriedGraph.Told(venues[PaperScope.All]).ShouldBe(["Venue:ACL2025 3/"]);
        QueriedGraph.Told(concepts[text]).ShouldBe(["Concept:byte-pair-encoding 2/"]);
        Should.Throw<ArgumentOutOfRangeException>(() => NodeCounts.Of(Facet.Year, []));
    }
}
