using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Authors;
using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Paths;
using PaperNotes.Graph.Neo4j.Scanning;
using PaperNotes.Graph.Neo4j.Search;
using PaperNotes.Graph.Neo4j.Shared;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Neo4j.Venues;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Paths;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j;

/// <summary>
/// Answers from one load of a graph in Neo4j; each call is one statement, whatever the number of its keys, but where said otherwise, or
/// none where it asks for nodes that were asked for lately. Thread-safe.
/// </summary>
/// <param name="runner">Reaches the database.</param>
/// <param name="current">Which load.</param>
public sealed class Neo4jStore(ICypherRunner runner, GraphPointer current) : IGraphStore
{
    private readonly NodeLookup nodes = new(runner, current);
    private readonly NodeLists nodeLists = new(runner, current);
    private readonly PaperLists papers = new(runner, current);
    private readonly FacetCounts facets = new(runner, current);
    private readonly PaperEdges edges = new(runner, current);
    private readonly Proposers proposers = new(runner, current);
    private readonly Coauthors coauthors = new(runner, current);
    private readonly CoveragePages coverage = new(runner, current);
    private readonly GraphScan scan = new(runner, current);
    private readonly RelatedPapers relatedPapers = new(runner, current);
    private readonly RelatedMethods relatedMethods = new(runner, current);
    private readonly SharedNodes sharedNodes = new(runner, current);
    private readonly ShortestPaths shortestPaths = new(runner, current);
    private readonly Neighborhoods neighborhoods = new(runner, current);
    private readonly NodeSearch search = new(runner, current);

    /// <inheritdoc/>
    public string Name => current.Stats.Store;

    /// <inheritdoc/>
    public string Version => current.Stats.Version;

    /// <inheritdoc/>
    public ValueTask<GraphStats> GetStatsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(current.Stats);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetNodesAsync(IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken) =>
        this.nodes.GetAsync(nodes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, Concept>> GetConceptsBySpellingAsync(
        IReadOnlyCollection<string> spellings, CancellationToken cancellationToken) =>
        nodes.GetBySpellingAsync(spellings, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<GraphNode>> ListNodesAsync(NodeKind kind, ConceptFilter? filter, PageRequest page, CancellationToken cancellationToken) =>
        nodeLists.ListAsync(kind, filter, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountNodesAsync(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken) =>
        nodeLists.CountAsync(kind, filter, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, Page<Paper>>> ListPapersAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, IReadOnlyList<PaperOrder> order, PageRequest page, CancellationToken cancellationToken) =>
        papers.ListAsync(scopes, filter, order, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, int>> CountPapersAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, CancellationToken cancellationToken) =>
        papers.CountAsync(scopes, filter, nodes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>>> CountByAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken) =>
        facets.CountByAsync(scopes, filter, facet, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> GetCoverageAsync(
        IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken) =>
        coverage.GetAsync(venuesOrAreas, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> GetTopicsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        edges.TopicsAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> GetConceptsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, IReadOnlyList<ConceptKind>? kinds, IReadOnlyList<EdgeKind>? edges, CancellationToken cancellationToken) =>
        this.edges.ConceptsAsync(papers, kinds, edges, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> GetAuthorsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        edges.AuthorsAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetProposersByConceptAsync(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken) =>
        proposers.GetAsync(concepts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetCoauthorsAsync(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken) =>
        coauthors.GetAsync(authors, first, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken) =>
        relatedPapers.RankRelatedPapersAsync(papers, request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken) =>
        relatedMethods.RankRelatedMethodsAsync(concepts, request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken) =>
        relatedPapers.RankPapersByConceptsAsync(concepts, request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken) =>
        sharedNodes.ListSharedAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, IReadOnlyList<EdgeKind> via, CancellationToken cancellationToken) =>
        shortestPaths.FindShortestPathAsync(from, to, maxLength, via, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Subgraph?> GetNeighborhoodAsync(
        NodeRef of, int depth, IReadOnlyList<EdgeKind> via, int limit, CancellationToken cancellationToken) =>
        neighborhoods.GetNeighborhoodAsync(of, depth, via, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken) =>
        search.SearchAsync(request, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        search.CountSearchAsync(request, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.NodesAsync(kind, filter, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.EdgesAsync(kind, filter, cancellationToken);
}
