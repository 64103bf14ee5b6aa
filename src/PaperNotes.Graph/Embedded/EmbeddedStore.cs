using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Paths;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>Answers from an immutable snapshot in memory. Thread-safe; every answer is there at once, no call waits.</summary>
public sealed class EmbeddedStore : IGraphStore
{
    private readonly Snapshot snapshot;
    private readonly PaperLists papers;
    private readonly NodeLists nodes;
    private readonly FacetCounts facets;
    private readonly PaperEdges edges;
    private readonly RelatedPapers relatedPapers;
    private readonly RelatedMethods relatedMethods;
    private readonly SharedNodes shared;
    private readonly Paths paths;
    private readonly Neighborhoods neighborhoods;
    private readonly TextSearch search;
    private readonly Suggestions suggestions;
    private readonly GraphScan scan;

    /// <summary>Takes a whole graph into memory; the content is not needed afterwards.</summary>
    public EmbeddedStore(GraphContent content)
    {
        snapshot = new Snapshot(content);
        FilterBitmaps filters = new(snapshot);
        papers = new(snapshot, filters);
        nodes = new(snapshot);
        facets = new(snapshot, filters);
        edges = new(snapshot);
        relatedPapers = new(snapshot);
        relatedMethods = new(snapshot);
        shared = new(snapshot);
        paths = new(snapshot);
        neighborhoods = new(snapshot);
        search = new(snapshot, filters);
        suggestions = new(snapshot);
        scan = new(snapshot, filters);
    }

    /// <summary>Makes the full-text index, which the first search would wait for.</summary>
    public void Warm() => _ = snapshot.Text.Names;

    /// <inheritdoc/>
    public string Name => snapshot.Stats.Store;

    /// <inheritdoc/>
    public string Version => snapshot.Stats.Version;

    /// <inheritdoc/>
    public ValueTask<GraphStats> GetStatsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(snapshot.Stats);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetNodesAsync(
        IReadOnlyCollection<NodeRef> nodes,
        CancellationToken cancellationToken) => new(Lookup(nodes, snapshot.Find, snapshot.Node, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, Concept>> GetConceptsBySpellingAsync(
        IReadOnlyCollection<string> spellings, CancellationToken cancellationToken) =>
        new(Lookup(spellings, snapshot.FindSpelling, snapshot.Concept, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<Page<GraphNode>> ListNodesAsync(
        NodeKind kind,
        ConceptFilter? filter,
        PageRequest page,
        CancellationToken cancellationToken) => new(nodes.List(kind, filter, page, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<int> CountNodesAsync(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken) =>
        new(nodes.Count(kind, filter, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, Page<Paper>>> ListPapersAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        IReadOnlyList<PaperOrder> order,
        PageRequest page,
        CancellationToken cancellationToken
    ) => new(papers.List(scopes, filter, order, page, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, int>> CountPapersAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, CancellationToken cancellationToken) =>
        new(papers.Count(scopes, filter, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>>> CountByAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken) =>
        new(facets.CountBy(scopes, filter, facet, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> GetCoverageAsync(
        IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken) =>
        new(edges.Coverage(venuesOrAreas, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> GetTopicsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        new(edges.Topics(papers, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> GetConceptsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers,
        IReadOnlyList<ConceptKind>? kinds,
        IReadOnlyList<EdgeKind>? edges,
        bool onlyStrong,
        CancellationToken cancellationToken) =>
        new(this.edges.Concepts(papers, kinds, edges, onlyStrong, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> GetAuthorsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        new(edges.Authors(papers, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Paper>>> GetLinkedByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        new(edges.Linked(papers, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetProposersByConceptAsync(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken) =>
        new(edges.Proposers(concepts, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetCoauthorsAsync(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken) =>
        new(edges.Coauthors(authors, first, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken) =>
        new(relatedPapers.Rank(papers, request, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken) =>
        new(relatedMethods.Rank(concepts, request, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyDictionary<ConceptKey, long> concepts, RankRequest request, CancellationToken cancellationToken) =>
        new(relatedPapers.RankByConcepts(concepts, request, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken) =>
        new(shared.List(request, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, TraversalScope scope, CancellationToken cancellationToken) =>
        new(paths.Find(from, to, maxLength, scope, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<Subgraph?> GetNeighborhoodAsync(
        NodeRef of, int depth, TraversalScope scope, int limit, CancellationToken cancellationToken) =>
        new(neighborhoods.Find(of, depth, scope, limit, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken) =>
        new(search.Search(request, page, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(search.Count(request, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) =>
        new(suggestions.Find(request, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.Nodes(kind, filter, cancellationToken).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.Edges(kind, filter, cancellationToken).ToAsyncEnumerable();

    private static Dictionary<TKey, T> Lookup<TKey, T>(
        IReadOnlyCollection<TKey> asked, Func<TKey, int> find, Func<int, T> at, CancellationToken cancellationToken)
        where TKey : notnull
    {
        Dictionary<TKey, T> found = new(asked.Count);
        foreach (TKey key in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int number = find(key);
            if (number >= 0)
            {
                found[key] = at(number);
            }
        }

        return found;
    }
}
