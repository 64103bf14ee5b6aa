using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Neo4j.Authors;
using PaperNotes.Graph.Neo4j.Concepts;
using PaperNotes.Graph.Neo4j.Nodes;
using PaperNotes.Graph.Neo4j.Papers;
using PaperNotes.Graph.Neo4j.Paths;
using PaperNotes.Graph.Neo4j.Reading;
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
public sealed class Neo4jStore : IGraphStore
{
    private readonly LoadReader _load;
    private readonly NodeLookup _nodes;
    private readonly NodeLists _nodeLists;
    private readonly PaperLists _papers;
    private readonly FacetCounts _facets;
    private readonly PaperEdges _edges;
    private readonly Proposers _proposers;
    private readonly Coauthors _coauthors;
    private readonly CoveragePages _coverage;
    private readonly GraphScan _scan;
    private readonly RelatedPapers _relatedPapers;
    private readonly RelatedMethods _relatedMethods;
    private readonly SharedNodes _sharedNodes;
    private readonly ShortestPaths _shortestPaths;
    private readonly Neighborhoods _neighborhoods;
    private readonly NodeSearch _search;
    private readonly NodeSuggestions _suggestions;

    /// <summary>Reads what a pointer names.</summary>
    public Neo4jStore(ICypherRunner runner, GraphPointer current)
    {
        _load = new LoadReader(runner, current);
        _nodes = new NodeLookup(_load);
        _nodeLists = new NodeLists(_load);
        _papers = new PaperLists(_load);
        _facets = new FacetCounts(_load);
        _edges = new PaperEdges(_load);
        _proposers = new Proposers(_load);
        _coauthors = new Coauthors(_load);
        _coverage = new CoveragePages(_load);
        _scan = new GraphScan(_load);
        _relatedPapers = new RelatedPapers(_load);
        _relatedMethods = new RelatedMethods(_load);
        _sharedNodes = new SharedNodes(_load);
        _shortestPaths = new ShortestPaths(_load);
        _neighborhoods = new Neighborhoods(_load);
        _search = new NodeSearch(_load);
        _suggestions = new NodeSuggestions(_load);
    }

    /// <inheritdoc/>
    public string Name => _load.Stats.Store;

    /// <inheritdoc/>
    public string Version => _load.Stats.Version;

    /// <inheritdoc/>
    public ValueTask<GraphStats> GetStatsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_load.Stats);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetNodesAsync(
        IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken) => _nodes.GetAsync(nodes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, Concept>> GetConceptsBySpellingAsync(
        IReadOnlyCollection<string> spellings, CancellationToken cancellationToken) =>
        _nodes.GetBySpellingAsync(spellings, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<GraphNode>> ListNodesAsync(
        NodeKind kind,
        ConceptFilter? filter,
        PageRequest page,
        CancellationToken cancellationToken) => _nodeLists.ListAsync(kind, filter, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountNodesAsync(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken) =>
        _nodeLists.CountAsync(kind, filter, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, Page<Paper>>> ListPapersAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        IReadOnlyList<PaperOrder> order,
        PageRequest page,
        CancellationToken cancellationToken
    ) => _papers.ListAsync(scopes, filter, order, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, int>> CountPapersAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, CancellationToken cancellationToken) =>
        _papers.CountAsync(scopes, filter, _nodes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>>> CountByAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken) =>
        _facets.CountByAsync(scopes, filter, facet, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> GetCoverageAsync(
        IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken) =>
        _coverage.GetAsync(venuesOrAreas, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> GetTopicsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        _edges.TopicsAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> GetConceptsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers,
        IReadOnlyList<ConceptKind>? kinds,
        IReadOnlyList<EdgeKind>? edges,
        bool onlyStrong,
        CancellationToken cancellationToken) =>
        _edges.ConceptsAsync(papers, kinds, edges, onlyStrong, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> GetAuthorsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        _edges.AuthorsAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Paper>>> GetLinkedByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        _edges.LinkedAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetProposersByConceptAsync(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken) =>
        _proposers.GetAsync(concepts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetCoauthorsAsync(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken) =>
        _coauthors.GetAsync(authors, first, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken) =>
        _relatedPapers.RankRelatedPapersAsync(papers, request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken) =>
        _relatedMethods.RankRelatedMethodsAsync(concepts, request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyDictionary<ConceptKey, long> concepts, RankRequest request, CancellationToken cancellationToken) =>
        _relatedPapers.RankPapersByConceptsAsync(concepts, request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken) =>
        _sharedNodes.ListSharedAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, TraversalScope scope, CancellationToken cancellationToken) =>
        _shortestPaths.FindShortestPathAsync(from, to, maxLength, scope, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Subgraph?> GetNeighborhoodAsync(
        NodeRef of, int depth, TraversalScope scope, int limit, CancellationToken cancellationToken) =>
        _neighborhoods.GetNeighborhoodAsync(of, depth, scope, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken) =>
        _search.SearchAsync(request, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        _search.CountSearchAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) =>
        _suggestions.FindAsync(request, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        _scan.NodesAsync(kind, filter, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        _scan.EdgesAsync(kind, filter, cancellationToken);
}
