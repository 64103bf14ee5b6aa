using System.Collections;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Stores.Tests.Embedded;

public sealed class CancellationTests
{
    // What each question would do; all but the version and the numbers of the graph look at the token before they begin.
    private static readonly Dictionary<string, Func<IGraphStore, CancellationToken, Task>> Asked = new()
    {
        ["GetNodes"] = async (store, token) => await store.GetNodesAsync([new VenueKey("ACL2025")], token),
        ["GetConceptsBySpelling"] = async (store, token) => await store.GetConceptsBySpellingAsync(["BPE"], token),
        ["ListNodes"] = async (store, token) => await store.ListNodesAsync(NodeKind.Concept, null, new(10), token),
        ["CountNodes"] = async (store, token) => await store.CountNodesAsync(NodeKind.Concept, new ConceptFilter(NameContains: "a"), token),
        ["ListPapers"] = async (store, token) => await store.ListPapersAsync([PaperScope.All], null, [], new(10), token),
        ["CountPapers"] = async (store, token) => await store.CountPapersAsync([PaperScope.All], null, token),
        ["CountBy"] = async (store, token) => await store.CountByAsync([PaperScope.All], null, new(Facet.Topic), token),
        ["GetCoverage"] = async (store, token) => await store.GetCoverageAsync([new VenueKey("ACL2025")], token),
        ["GetTopicsByPaper"] = async (store, token) => await store.GetTopicsByPaperAsync([new("a")], token),
        ["GetConceptsByPaper"] = async (store, token) => await store.GetConceptsByPaperAsync([new("a")], null, null, false, token),
        ["GetAuthorsByPaper"] = async (store, token) => await store.GetAuthorsByPaperAsync([new("a")], token),
        ["GetLinkedByPaper"] = async (store, token) => await store.GetLinkedByPaperAsync([new("a")], token),
        ["GetProposersByConcept"] = async (store, token) => await store.GetProposersByConceptAsync([new("a")], token),
        ["GetCoauthors"] = async (store, token) => await store.GetCoauthorsAsync([new("a")], 10, token),
        ["RankRelatedPapers"] = async (store, token) => await store.RankRelatedPapersAsync([new("a")], new RankRequest(10), token),
        ["RankRelatedMethods"] = async (store, token) => await store.RankRelatedMethodsAsync([new("a")], new RankRequest(10), token),
        ["RankPapersByConcepts"] = async (store, token) =>
            await store.RankPapersByConceptsAsync(new Dictionary<ConceptKey, long> { [new("a")] = 1 }, new RankRequest(10), token),
        ["ListShared"] = async (store, token) =>
            await store.ListSharedAsync(new(NodeKind.Topic, [new("ACL2025")], 1, null, null, 10), token),
        ["FindShortestPath"] = async (store, token) =>
            await store.FindShortestPathAsync(
                new VenueKey("ACL2025"), new VenueKey("CVPR2025"), 4, new([EdgeKind.PublishedIn, EdgeKind.HasTopic]), token),
        ["GetNeighborhood"] = async (store, token) =>
            await store.GetNeighborhoodAsync(new VenueKey("ACL2025"), 2, new([EdgeKind.PublishedIn]), 10, token),
        ["Search"] = async (store, token) => await store.SearchAsync(new SearchRequest("graph"), new(10), token),
        ["CountSearch"] = async (store, token) => await store.CountSearchAsync(new SearchRequest("graph"), token),
    };

    public static TheoryData<string> Questions => [.. Asked.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task What_is_cancelled_before_it_begins_does_nothing(string question)
    {
        (IGraphStore store, _) = await EmbeddedStores.Instance.SeedAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await Asked[question](store, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("count")]
    [InlineData("facet")]
    [InlineData("scan")]
    public async Task A_filter_of_many_terms_stops_where_it_is(string use)
    {
        (IGraphStore store, _) = await EmbeddedStores.Instance.SeedAsync();
        using CancellationTokenSource source = new();
        CancellingTerms terms = new(source, after: 3);
        PaperFilter filter = new() { Or = terms };

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            switch (use)
            {
                case "list":
                    await store.ListPapersAsync([PaperScope.All], filter, [], new(10), source.Token);
                    break;
                case "count":
                    await store.CountPapersAsync([PaperScope.All], filter, source.Token);
                    break;
                case "facet":
                    await store.CountByAsync([PaperScope.All], filter, new(Facet.Topic), source.Token);
                    break;
                default:
                    await store.ScanNodesAsync(NodeKind.Paper, filter, source.Token).CountAsync(CancellationToken.None);
                    break;
            }
        });

        terms.Given.ShouldBe(3);
    }

    /// <summary>A thousand conditions, whose reading is cancelled at one of them.</summary>
    private sealed class CancellingTerms(CancellationTokenSource source, int after) : IReadOnlyList<PaperFilter>
    {
        public int Given { get; private set; }

        public int Count => 1_000;

        public PaperFilter this[int index] => new() { HasCode = true };

        public IEnumerator<PaperFilter> GetEnumerator()
        {
            while (Given < Count)
            {
                if (++Given == after)
                {
                    source.Cancel();
                }

                yield return this[Given];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
