using System.Globalization;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class FacetsContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Facets_count_the_papers_that_listing_gives() => stores.AskAsync(async (store, graph, random) =>
    {
        (PaperScope scope, PaperFilter? filter) = (random.Scope(graph), random.MaybeFilter(graph));
        ConceptKind[]? kinds = random.Next(2) == 0 ? null : [.. Enum.GetValues<ConceptKind>().Where(_ => random.Next(2) == 0)];
        FacetRequest facet = new((Facet)random.Next(5), random.Next(2) == 0 ? null : random.Next(5), kinds);

        IReadOnlyList<KeyCount> counts = (await store.CountByAsync([scope], filter, facet, Cancel))[scope];

        counts.ShouldBe(Expected(graph, graph.PapersOf(scope, filter), facet));
    });

    [Fact]
    public Task Venues_areas_and_years_sum_to_what_listing_counts() => stores.AskAsync(async (store, graph, random) =>
    {
        (PaperScope scope, PaperFilter? filter) = (random.Scope(graph), random.MaybeFilter(graph));
        int papers = (await store.CountPapersAsync([scope], filter, Cancel))[scope];

        foreach (Facet facet in new[] { Facet.Venue, Facet.Area, Facet.Year })
        {
            (await store.CountByAsync([scope], filter, new(facet), Cancel))[scope].Sum(count => count.Count).ShouldBe(papers);
        }
    });

    private static IEnumerable<KeyCount> Expected(PlainGraph graph, List<Paper> papers, FacetRequest facet)
    {
        IEnumerable<KeyCount> counts = papers.SelectMany(paper => KeysOf(graph, paper, facet)).GroupBy(key => key)
            .Select(group => new KeyCount(group.Key, group.Count()));
        IOrderedEnumerable<KeyCount> sorted = counts.OrderByDescending(count => count.Count);
        sorted = facet.By == Facet.Year
            ? sorted.ThenByDescending(count => int.Parse(count.Key, CultureInfo.InvariantCulture))
            : sorted.ThenBy(count => count.Key, CodePointComparer.Instance);
        return sorted.Take(facet.First ?? int.MaxValue);
    }

    private static IEnumerable<string> KeysOf(PlainGraph graph, Paper paper, FacetRequest facet) => facet.By switch
    {
        Facet.Venue => [paper.Venue.Value],
        Facet.Area => [paper.Area.Value],
        Facet.Year => [graph.Venues[paper.Venue].Year.ToString(CultureInfo.InvariantCulture)],
        Facet.Topic => graph.From(paper.Key, EdgeKind.HasTopic).Select(topic => topic.Key),
        _ => graph.From(paper.Key, [.. EdgeKinds.ToConcept])
            .Where(concept => facet.Kinds?.Contains(graph.Concepts[concept].Kind) ?? graph.Concepts[concept].Kind != ConceptKind.Term)
            .Select(concept => concept.Key),
    };
}
