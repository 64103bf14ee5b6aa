using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Paths;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>Questions for what lies further away: ranked by what is shared, around a node, on the way between two, and full text.</summary>
internal static class TraversalQuestions
{
    private static readonly PaperKey[] s_papers = [new("ACL2025/llm_pretraining/a"), new("ACL2025/llm_pretraining/b")];
    private static readonly ConceptKey[] s_concepts = [new("dpo"), new("bpe")];
    private static readonly Dictionary<ConceptKey, long> s_asked = s_concepts.ToDictionary(key => key, _ => 4_000_000L);
    private static readonly RankRequest s_rank = new(10);
    private static readonly RankRequest s_rankOfPart = new(10, ["ACL2025", "CVPR2026"], "llm_pretraining");
    private static readonly SharedRequest s_topics = new(NodeKind.Topic, [new("ACL2025"), new("CVPR2026")], 2, null, null, 20);

    // In any seed: papers have a venue and an area.
    private static readonly EdgeKind[] s_byPaper = [EdgeKind.PublishedIn, EdgeKind.InArea];
    private static readonly NodeRef s_venue = new(NodeKind.Venue, "ACL2025");
    private static readonly NodeRef s_area = new(NodeKind.Area, "llm_pretraining");

    public static IReadOnlyList<Question> All { get; } =
    [
        new("ranks/related-papers", (store, token) => store.RankRelatedPapersAsync(s_papers, s_rank, token).AsTask()),
        new("ranks/related-papers-of-a-part", (store, token) => store.RankRelatedPapersAsync(s_papers, s_rankOfPart, token).AsTask()),
        new("ranks/papers-by-concepts", (store, token) => store.RankPapersByConceptsAsync(s_asked, s_rankOfPart, token).AsTask()),
        new("ranks/related-methods", (store, token) => store.RankRelatedMethodsAsync(s_concepts, s_rankOfPart, token).AsTask()),

        new("shared/topics", (store, token) => store.ListSharedAsync(s_topics, token).AsTask()),
        new(
            "shared/topics-in-an-area",
            (store, token) => store.ListSharedAsync(s_topics with { Area = new("llm_pretraining") }, token).AsTask()),
        new("shared/concepts", (store, token) => store.ListSharedAsync(s_topics with { What = NodeKind.Concept }, token).AsTask()),
        new("shared/methods", (store, token) =>
            store.ListSharedAsync(s_topics with { What = NodeKind.Concept, Kinds = [ConceptKind.Method] }, token).AsTask()),

        Path("paths/none", s_venue, new(NodeKind.Paper, "no such key"), 4),
        Path("paths/to-itself", s_venue, s_venue, 0),
        Path("paths/over-a-paper", s_venue, s_area, 6),
        Around("neighborhoods/itself", 0),
        Around("neighborhoods/one-edge-away", 1),
        Around("neighborhoods/three-edges-away", 3),

        Search("search/words", new("byte pair \" OR 预训练"), new(20)),
        Search("search/words-after", new("language", [NodeKind.Paper]), new(20, After: new("1200000", "0", "ACL2025/b"))),
        Search(
            "search/words-between-backward",
            new("language", [NodeKind.Paper, NodeKind.Concept]),
            new(20, true, new("1200000", "4", "𝒳"), new("9", "4", "m"))),
        Search("search/more-words-than-an-index-takes", new(string.Join(' ', Enumerable.Range(0, 66).Select(i => $"w{i}"))), new(20)),
        Search("search/papers-of-a-filter", new("language", null, new() { Venues = ["ACL2025"], HasCode = true }), new(20)),
        new(
            "search/suggestions",
            (store, token) => store.SuggestAsync(new("language mod", [NodeKind.Concept, NodeKind.Topic], 8), token).AsTask()),
        new("search/count", (store, token) => store.CountSearchAsync(new("language"), token).AsTask()),
    ];

    private static Question Path(string name, NodeRef from, NodeRef to, int most) =>
        new(name, (store, token) => store.FindShortestPathAsync(from, to, most, new(s_byPaper), token).AsTask());

    private static Question Around(string name, int depth) =>
        new(name, (store, token) => store.GetNeighborhoodAsync(s_area, depth, TraversalScope.All, 100, token).AsTask());

    private static Question Search(string name, SearchRequest request, PageRequest page) =>
        new(name, (store, token) => store.SearchAsync(request, page, token).AsTask());
}
