using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>Questions for nodes, lists of nodes, what is joined with them, and whole scans.</summary>
internal static class NodeQuestions
{
    private static readonly NodeRef[] s_nodes =
    [
        new(NodeKind.Paper, "ACL2025/llm_pretraining/x"), new(NodeKind.Venue, "ACL2025"), new(NodeKind.Area, "llm_pretraining"),
        new(NodeKind.Topic, "alignment"), new(NodeKind.Concept, "dpo"), new(NodeKind.Author, "ada-lovelace"),
    ];

    private static readonly ConceptFilter s_filter = new([ConceptKind.Method, ConceptKind.Task], "Net", 2);

    public static IReadOnlyList<Question> All { get; } =
    [
        new("nodes/of-every-kind", (store, token) => store.GetNodesAsync(s_nodes, token).AsTask()),
        new("nodes/papers", (store, token) => store.GetNodesAsync(s_nodes[..1], token).AsTask()),
        new("nodes/concepts-by-spelling", (store, token) => store.GetConceptsBySpellingAsync(["dpo", "bpe"], token).AsTask()),

        List("lists/venues", NodeKind.Venue, null, new(20)),
        List("lists/areas-between", NodeKind.Area, null, new(20, After: new("a"), Before: new("z"))),
        List("lists/authors-backward", NodeKind.Author, null, new(20, Backward: true, Before: new("m"))),
        List("lists/topics", NodeKind.Topic, null, new(20)),
        List("lists/topics-backward", NodeKind.Topic, null, new(20, Backward: true)),
        List("lists/topics-after", NodeKind.Topic, null, new(20, After: new("2", "m"))) with { ByIndex = false },
        List("lists/topics-between", NodeKind.Topic, null, new(20, After: new("9", "m"), Before: new("2", "m"))) with { ByIndex = false },
        List("lists/concepts", NodeKind.Concept, null, new(20)),
        List("lists/concepts-of-a-filter", NodeKind.Concept, s_filter, new(20)),
        List("lists/concepts-between-of-a-filter", NodeKind.Concept, s_filter, new(20, true, new("9", "𝒳"), new("1", "m"))) with
        {
            ByIndex = false,
        },
        new("lists/count-concepts-of-a-filter", (store, token) => store.CountNodesAsync(NodeKind.Concept, s_filter, token).AsTask()),

        new("edges/proposers-of-concepts", (store, token) => store.GetProposersByConceptAsync([new("dpo"), new("bpe")], token).AsTask()),
        new("edges/coauthors", (store, token) => store.GetCoauthorsAsync([new("ada-lovelace")], 5, token).AsTask()),
        new("edges/coverage-of-venues", (store, token) => store.GetCoverageAsync([new VenueKey("ACL2025")], token).AsTask()),
        new("edges/coverage-of-areas", (store, token) => store.GetCoverageAsync([new AreaKey("llm_pretraining")], token).AsTask()),
        new("edges/coverage-of-both", (store, token) => store.GetCoverageAsync(s_nodes, token).AsTask()),

        .. Enum.GetValues<NodeKind>().Select(kind => Scan($"scans/{kind}", kind, null)),
        .. Enum.GetValues<NodeKind>()
            .Select(kind => Scan($"scans/{kind}-of-a-filter", kind, new() { Years = [2025], Topics = ["alignment"] })),
        .. EdgeKinds.All.Select(kind => Scan($"scans/{kind}", kind, null)),
        Scan("scans/Proposes-of-a-filter", EdgeKind.Proposes, new() { HasCode = true }),
        Scan("scans/RelatedTo-of-a-filter", EdgeKind.RelatedTo, new() { HasCode = true }),
        Scan("scans/Covers-of-a-filter", EdgeKind.Covers, new() { HasCode = true }),
    ];

    private static Question List(string name, NodeKind kind, ConceptFilter? filter, PageRequest page) =>
        new(name, (store, token) => store.ListNodesAsync(kind, filter, page, token).AsTask()) { ByIndex = true };

    private static Question Scan(string name, NodeKind kind, PaperFilter? filter) =>
        new(name, async (store, token) => await store.ScanNodesAsync(kind, filter, token).FirstOrDefaultAsync(token)) { ByIndex = true };

    private static Question Scan(string name, EdgeKind kind, PaperFilter? filter) =>
        new(name, async (store, token) => await store.ScanEdgesAsync(kind, filter, token).AnyAsync(token)) { ByIndex = true };
}
