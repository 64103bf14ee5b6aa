using PaperNotes.Graph.Building;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Paths;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Stores;

/// <summary>
/// All reads of one version of the graph, and its scan from end to end. Batch-first: many keys in, a dictionary out, in which what is
/// absent has no entry. Every method gives the same answer in every store, in the same order. Thread-safe; stays on
/// its version however long it is kept. Faults are <see cref="GraphStoreException"/>.
/// </summary>
public interface IGraphStore : IGraphScan
{
    /// <summary>Where the graph is kept: <c>embedded</c> or <c>neo4j</c>.</summary>
    string Name { get; }

    /// <summary>The version of the graph this store reads.</summary>
    string Version { get; }

    /// <summary>Counts of the whole graph.</summary>
    ValueTask<GraphStats> GetStatsAsync(CancellationToken cancellationToken);

    /// <summary>The nodes by the references asked for; a paper's alias gives the paper, under the alias.</summary>
    ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> GetNodesAsync(
        IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken);

    /// <summary>The concepts that folded spellings (<c>ConceptNames.Fold</c>) mean.</summary>
    ValueTask<IReadOnlyDictionary<string, Concept>> GetConceptsBySpellingAsync(
        IReadOnlyCollection<string> spellings, CancellationToken cancellationToken);

    /// <summary>
    /// A page of venues, areas or authors by key, or of topics or concepts by paper count (largest first), then key. Positions:
    /// (key), or (paper count, key). The filter is for concepts only.
    /// </summary>
    ValueTask<Page<GraphNode>> ListNodesAsync(NodeKind kind, ConceptFilter? filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many nodes the list has in all.</summary>
    ValueTask<int> CountNodesAsync(NodeKind kind, ConceptFilter? filter, CancellationToken cancellationToken);

    /// <summary>A page of papers for each scope; by the given order, ties by key. Every scope has an entry.</summary>
    ValueTask<IReadOnlyDictionary<PaperScope, Page<Paper>>> ListPapersAsync(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        IReadOnlyList<PaperOrder> order,
        PageRequest page,
        CancellationToken cancellationToken
    );

    /// <summary>How many papers each scope has under the filter. Every scope has an entry.</summary>
    ValueTask<IReadOnlyDictionary<PaperScope, int>> CountPapersAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, CancellationToken cancellationToken);

    /// <summary>
    /// For each scope, how many of its papers under the filter each venue, area, year, topic or concept has; no zeros; largest
    /// first, then by key (years: newest first). Every scope has an entry.
    /// </summary>
    ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>>> CountByAsync(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken);

    /// <summary>What pages say, by the venue or the area asked for; by venue key, then area key.</summary>
    ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>>> GetCoverageAsync(
        IReadOnlyCollection<NodeRef> venuesOrAreas, CancellationToken cancellationToken);

    /// <summary>The topics of papers, by paper count of the topic (largest first), then key.</summary>
    ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>>> GetTopicsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken);

    /// <summary>
    /// The edges of papers to concepts, by concept key, then edge kind. Kinds null: every kind but TERM. Edges null: every edge.
    /// Where only strong ones are asked for, plain edges are left out.
    /// </summary>
    ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>>> GetConceptsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers,
        IReadOnlyList<ConceptKind>? kinds,
        IReadOnlyList<EdgeKind>? edges,
        bool onlyStrong,
        CancellationToken cancellationToken);

    /// <summary>The authors of papers in the order of the paper.</summary>
    ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>>> GetAuthorsByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken);

    /// <summary>The papers that the notes of papers link to, in the order of the note.</summary>
    ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Paper>>> GetLinkedByPaperAsync(
        IReadOnlyCollection<PaperKey> papers, CancellationToken cancellationToken);

    /// <summary>The papers that propose concepts, by key.</summary>
    ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>>> GetProposersByConceptAsync(
        IReadOnlyCollection<ConceptKey> concepts, CancellationToken cancellationToken);

    /// <summary>Who wrote papers with authors: by number of common papers, largest first, then key.</summary>
    ValueTask<IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>>> GetCoauthorsAsync(
        IReadOnlyCollection<AuthorKey> authors, int first, CancellationToken cancellationToken);

    /// <summary>
    /// Papers that share concepts, topics, the area or related papers with each paper (docs/scoring.md). Evidence: concept c adds
    /// weight(c) x strength of one edge x strength of the other; a topic and the area likewise; a paper linked by RELATED_TO with both, in
    /// either direction, adds its weight x <c>Strengths.Link</c> squared, once; the result itself, where it is linked with the paper, its
    /// weight x <c>Strengths.OwnLink</c> squared.
    /// </summary>
    ValueTask<IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>>> RankRelatedPapersAsync(
        IReadOnlyCollection<PaperKey> papers, RankRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Concepts of <see cref="RelatedKinds"/> that share papers with each concept, in the order of <see cref="Variants"/>. Evidence: paper
    /// p adds weight(p) x <c>OfMethods</c> of its most telling edge to the one x that of its most telling edge to the other, and of that
    /// what <c>Weights.OfMethod</c> leaves of it.
    /// </summary>
    ValueTask<IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>>> RankRelatedMethodsAsync(
        IReadOnlyCollection<ConceptKey> concepts, RankRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Papers that have edges to the given concepts, whatever the edges. Evidence: a concept adds the weight that is given with it, in
    /// millionths, and as many more as the edge is strong: of papers that have the same concepts those come first that say more of them. A
    /// concept of weight 0 is not looked for.
    /// </summary>
    ValueTask<IReadOnlyList<Ranked<Paper>>> RankPapersByConceptsAsync(
        IReadOnlyDictionary<ConceptKey, long> concepts, RankRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Topics or concepts that papers of at least so many of the venues have; by paper count in those venues (largest first), then key.
    /// </summary>
    ValueTask<IReadOnlyList<SharedNode>> ListSharedAsync(SharedRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// A shortest path within a scope; null where there is none of at most maxLength edges, or no such node.
    /// maxLength is 0 to <see cref="GraphPath.MaxLength"/>, else <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    ValueTask<GraphPath?> FindShortestPathAsync(
        NodeRef from, NodeRef to, int maxLength, TraversalScope scope, CancellationToken cancellationToken);

    /// <summary>
    /// The nodes within depth edges of a node, at most limit of them; null where there is no such node. depth is 0 to
    /// <see cref="Subgraph.MaxDepth"/>, limit 1 or more, else <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    ValueTask<Subgraph?> GetNeighborhoodAsync(
        NodeRef of, int depth, TraversalScope scope, int limit, CancellationToken cancellationToken);

    /// <summary>A page of matches, best first, then by kind and key. Position: (<see cref="SearchScore"/>, kind as integer, key).</summary>
    ValueTask<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many nodes a search matches.</summary>
    ValueTask<int> CountSearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// The nodes whose names someone is writing (<see cref="SuggestQuery"/>): first those where a name is the text, then those where one
    /// starts with it, then those that have its words, last those where a word has a slip; of these the ones with most papers, then the
    /// shorter names, then by kind and key.
    /// </summary>
    ValueTask<IReadOnlyList<Suggestion>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken);
}
