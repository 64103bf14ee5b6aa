using System.Runtime.CompilerServices;
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

namespace PaperNotes.Graph.Queries;

/// <summary>
/// A store that takes any spelling (<see cref="KnownKeys"/>) where filters and questions name venues, areas, topics, concepts, authors and
/// papers; references to nodes and scopes are keys as ever. For one request; thread-safe.
/// </summary>
public sealed class SpelledStore(IGraphStore store) : IGraphStore
{
    /// <summary>What was looked for by keys, and what was found.</summary>
    public KnownKeys Keys { get; } = new(store);

    /// <inheritdoc/>
    public string Name => store.Name;

    /// <inheritdoc/>
    public string Version => store.Version;

    /// <inheritdoc/>
    public ValueTask<GraphStats> GetStatsAsync(CancellationToken cancellationToken) =>
        store.GetStatsAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetNodesAsync(
        IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken) =>
        store.GetNodesAsync(nodes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, Concept>> GetConceptsBySpellingAsync(
        IReadOnlyCollection<string> spellings, CancellationToken cancellationToken) =>
        store.GetConceptsBySpellingAsync(spellings, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<GraphNode>> ListNodesAsync(
        NodeKind kind,
        ConceptFilter? filter,
        PageRequest page,
        CancellationToken cancellationToken) => store.ListNodesAsync(kind, filter, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountNodesAsync(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken) =>
        store.CountNodesAsync(kind, filter, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PaperScope, Page<Paper>>> ListPapersAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        IReadOnlyList<PaperOrder> order,
        PageRequest page,
        CancellationToken cancellationToken
    ) =>
        await store
            .ListPapersAsync(scopes, await WithKeysAsync(filter, cancellationToken).ConfigureAwait(false), order, page, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PaperScope, int>> CountPapersAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        CancellationToken cancellationToken
    ) =>
        await store.CountPapersAsync(scopes, await WithKeysAsync(filter, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>>> CountByAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        FacetRequest facet,
        CancellationToken cancellationToken
    ) =>
        await store.CountByAsync(scopes, await WithKeysAsync(filter, cancellationToken).ConfigureAwait(false), facet, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> GetCoverageAsync(
         IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken) =>
        store.GetCoverageAsync(venuesOrAreas, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> GetTopicsByPaperAsync(
         IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        store.GetTopicsByPaperAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> GetConceptsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers,
        IReadOnlyList<ConceptKind>? kinds,
        IReadOnlyList<EdgeKind>? edges,
        bool onlyStrong,
        CancellationToken cancellationToken
    ) => store.GetConceptsByPaperAsync(papers, kinds, edges, onlyStrong, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> GetAuthorsByPaperAsync(
         IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        store.GetAuthorsByPaperAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Paper>>> GetLinkedByPaperAsync(
         IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken) =>
        store.GetLinkedByPaperAsync(papers, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetProposersByConceptAsync(
         IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken) =>
        store.GetProposersByConceptAsync(concepts, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetCoauthorsAsync(
         IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken) =>
        store.GetCoauthorsAsync(authors, first, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers,
        RankRequest request,
        CancellationToken cancellationToken
    ) =>
        await store.RankRelatedPapersAsync(papers, await WithKeysAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts,
        RankRequest request,
        CancellationToken cancellationToken
    ) =>
        await store
            .RankRelatedMethodsAsync(concepts, await WithKeysAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyDictionary<ConceptKey, long> concepts,
        RankRequest request,
        CancellationToken cancellationToken
    ) =>
        await store
            .RankPapersByConceptsAsync(concepts, await WithKeysAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken) =>
        await store.ListSharedAsync(await WithKeysAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<GraphPath?> FindShortestPathAsync(
         NodeRef from, NodeRef to, int maxLength, TraversalScope scope, CancellationToken cancellationToken) =>
        store.FindShortestPathAsync(from, to, maxLength, scope, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Subgraph?> GetNeighborhoodAsync(
         NodeRef of, int depth, TraversalScope scope, int limit, CancellationToken cancellationToken) =>
        store.GetNeighborhoodAsync(of, depth, scope, limit, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken) =>
        await store.SearchAsync(await WithKeysAsync(request, cancellationToken).ConfigureAwait(false), page, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        await store.CountSearchAsync(await WithKeysAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) =>
        store.SuggestAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<GraphNode> ScanNodesAsync(
        NodeKind kind, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PaperFilter? known = await WithKeysAsync(filter, cancellationToken).ConfigureAwait(false);
        await foreach (GraphNode node in store.ScanNodesAsync(kind, known, cancellationToken).ConfigureAwait(false))
        {
            yield return node;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(
        EdgeKind kind, PaperFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PaperFilter? known = await WithKeysAsync(filter, cancellationToken).ConfigureAwait(false);
        await foreach (ValuedEdge edge in store.ScanEdgesAsync(kind, known, cancellationToken).ConfigureAwait(false))
        {
            yield return edge;
        }
    }

    private ValueTask<PaperFilter?> WithKeysAsync(PaperFilter? filter, CancellationToken cancellationToken) =>
        KnownFilters.ResolveAsync(Keys, filter, cancellationToken);

    private async ValueTask<SearchRequest> WithKeysAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        PaperFilter? known = await WithKeysAsync(request.Where, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(known, request.Where) ? request : request with { Where = known };
    }

    private async ValueTask<RankRequest> WithKeysAsync(RankRequest request, CancellationToken cancellationToken) =>
        request is { Venues: null, Area: null }
            ? request
            : request with
            {
                Venues = request.Venues is { } venues
                    ? await KeysAsync(NodeKind.Venue, venues, cancellationToken).ConfigureAwait(false)
                    : null,
                Area = request.Area is { } area
                    ? (await KeysAsync(NodeKind.Area, [area], cancellationToken).ConfigureAwait(false))[0]
                    : null,
            };

    private async ValueTask<SharedRequest> WithKeysAsync(SharedRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> keys = await KeysAsync(NodeKind.Venue, [.. request.Venues.Select(venue => venue.Value)], cancellationToken)
            .ConfigureAwait(false);
        VenueKey[] venues = [.. keys.Distinct(StringComparer.Ordinal).Select(venue => new VenueKey(venue))];
        // Two spellings of one venue are no two venues to have something in.
        int least = Math.Max(1, request.MinVenues - (request.Venues.Count - venues.Length));
        AreaKey? area = request.Area is { } given
            ? new AreaKey((await KeysAsync(NodeKind.Area, [given.Value], cancellationToken).ConfigureAwait(false))[0])
            : null;
        return request with { Venues = venues, MinVenues = least, Area = area };
    }

    private async ValueTask<IReadOnlyList<string>> KeysAsync(NodeKind kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<NodeRef, GraphNode> found =
            await Keys.FindAsync([.. keys.Select(key => new NodeRef(kind, key))], cancellationToken).ConfigureAwait(false);
        return [.. keys.Select(key => found.TryGetValue(new NodeRef(kind, key), out GraphNode? node) ? node.Ref.Key : key)];
    }
}
