using CsCheck;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Testing;

namespace PaperNotes.Graph.Tests.Embedded;

/// <summary>Counts, lists and scores are the same whichever way the snapshot takes to them.</summary>
public sealed class CountsTests
{
    private static readonly GraphContent s_content = GraphBuilder.Build(GeneratedFacts.Of(5, 80));

    private static readonly Snapshot s_snapshot = new(s_content);

    private static readonly Gen<FacetRequest> s_facets = Gen.Select(
            Gen.OneOf(Enum.GetValues<Facet>()),
            Gen.Int[0, 6],
            Gen.Bool,
            Gen.OneOf<IReadOnlyList<ConceptKind>?>(null, [ConceptKind.Method, ConceptKind.Term])
        )
        .Select(facet => new FacetRequest(facet.Item1, facet.Item3 ? facet.Item2 : null, facet.Item4));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Facets_of_all_papers_are_those_of_a_filter_that_holds_for_all() => s_facets.Sample(facet =>
    {
        FacetCounts counts = new(s_snapshot, new(s_snapshot));

        counts.CountBy([PaperScope.All], new PaperFilter { Not = new() { Keys = [] } }, facet, Token)[PaperScope.All]
            .ShouldBe(counts.CountBy([PaperScope.All], null, facet, Token)[PaperScope.All]);
    });

    [Fact]
    public void Facets_count_each_paper_once_the_largest_first_then_by_key() =>
        s_facets.Where(facet => facet.By is Facet.Concept or Facet.Venue or Facet.Area)
            .Sample(facet =>
            {
                var counted = new FacetCounts(s_snapshot, new(s_snapshot)).CountBy([PaperScope.All], null, facet, Token)[PaperScope.All];

                IEnumerable<KeyCount> expected = facet.By switch
                {
                    Facet.Venue => s_content
                        .Papers.GroupBy(paper => paper.Venue.Value)
                        .Select(group => new KeyCount(group.Key, group.Count())),
                    Facet.Area => s_content
                        .Papers.GroupBy(paper => paper.Area.Value)
                        .Select(group => new KeyCount(group.Key, group.Count())),
                    _ => s_content
                        .Concepts.Where(concept => facet.Kinds?.Contains(concept.Kind) ?? concept.Kind != ConceptKind.Term)
                        .Select(concept => new KeyCount(concept.Key.Value, PapersOf(concept).Count())),
                };
                counted.ShouldBe(
                    expected.Where(count => count.Count > 0)
                        .OrderByDescending(count => count.Count)
                        .ThenBy(count => count.Key, CodePointComparer.Instance)
                        .Take(facet.First ?? int.MaxValue));
            });

    [Fact]
    public void Pages_of_nodes_in_either_direction_are_the_whole_list() =>
        Gen.Select(Gen.OneOf(NodeKinds.All.Where(kind => kind != NodeKind.Paper).ToArray()), Gen.Int[1, 5], Gen.Bool)
            .Sample(
                (kind, size, backward) =>
                {
                    List<GraphNode> read = [];
                    Position? at = null;
                    Page<GraphNode> page;
                    do
                    {
                        page = new NodeLists(s_snapshot).List(
                            kind, null, new(size, backward, After: backward ? null : at, Before: backward ? at : null), Token);
                        read.InsertRange(backward ? 0 : read.Count, page.Items.Select(item => item.Node));
                        at = page.Items.Count == 0 ? null : (backward ? page.Items[0] : page.Items[^1]).Position;
                    } while (backward ? page.HasPrevious : page.HasNext);

                    read.ShouldBe(
                        s_content.Of(kind)
                            .OrderByDescending(node =>
                                node is Topic topic ? topic.PaperCount
                                : node is Concept concept ? concept.PaperCount
                                : 0)
                            .ThenBy(node => node.Ref.Key, CodePointComparer.Instance));
                }
            );

    [Fact]
    public void A_score_is_the_sum_of_its_evidence_and_both_papers_share_the_same_things()
    {
        RankRequest all = new(int.MaxValue);
        var ranked = new RelatedPapers(s_snapshot).Rank([.. s_content.Papers.Select(paper => paper.Key)], all, Token);

        ranked.Count.ShouldBe(s_content.Papers.Count);
        foreach ((PaperKey key, IReadOnlyList<Ranked<Paper>> others) in ranked)
        {
            others.ShouldNotContain(other => other.Node.Key == key || other.Node.SameWork.Contains(key.Value));
            others.ShouldAllBe(other => other.Score == other.Because.Sum(evidence => evidence.Weight) && other.Score > 0);
            others.ShouldBe(
                others.OrderByDescending(other => other.Score).ThenBy(other => other.Node.Key.Value, CodePointComparer.Instance));
            others.ShouldAllBe(other => Shared(other).SequenceEqual(Shared(ranked[other.Node.Key].Single(back => back.Node.Key == key))));
        }
    }

    [Fact]
    public void Venues_share_what_papers_of_enough_of_them_have() => Gen.Int[1, 4].Sample(venues =>
    {
        VenueKey[] keys = [.. s_content.Venues.Select(venue => venue.Key)];

        var shared = new SharedNodes(s_snapshot).List(new(NodeKind.Concept, keys, venues, null, null, 1000), Token);

        shared.Select(node => (node.Node.Ref.Key, node.PaperCount))
            .ShouldBe(
                s_content.Concepts.Where(concept => concept.Kind != ConceptKind.Term)
                    .Select(concept => (concept.Key.Value, Papers: PapersOf(concept).ToArray()))
                    .Where(concept => concept.Papers.DistinctBy(paper => paper.Venue).Count() >= venues)
                    .Select(concept => (concept.Value, concept.Papers.Length))
                    .OrderByDescending(concept => concept.Length)
                    .ThenBy(concept => concept.Value, CodePointComparer.Instance));
        shared.ShouldAllBe(node => node.Venues.Sum(venue => venue.Count) == node.PaperCount && node.Venues.Count >= venues);
    });

    // A link between the two weighs as much as the paper at its end.
    private static IEnumerable<(NodeRef Node, long Weight)> Shared(Ranked<Paper> ranked) =>
        ranked.Because.Where(evidence => !evidence.IsLink).Select(evidence => (evidence.Node, evidence.Weight));

    // Papers with an edge of any kind to the concept.
    private static IEnumerable<Paper> PapersOf(Concept concept)
    {
        int number = s_content.FirstOf(NodeKind.Concept) + s_content.Concepts.ToList().IndexOf(concept);
        return EdgeKinds.ToConcept.Select(kind => s_content.Edges[(int)kind])
            .SelectMany(edges => edges.From.Zip(edges.To).Where(edge => edge.Second == number).Select(edge => edge.First))
            .Distinct().Select(paper => s_content.Papers[paper]);
    }
}
