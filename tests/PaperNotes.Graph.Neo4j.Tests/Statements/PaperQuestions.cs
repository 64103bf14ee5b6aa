using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>Questions for papers: lists, counts, facets and what they are joined with.</summary>
internal static class PaperQuestions
{
    private static readonly PaperKey[] s_papers = [new("ACL2025/llm_pretraining/a"), new("ACL2025/llm_pretraining/b")];

    private static readonly PaperScope[] s_venues = [PaperScope.Of(new VenueKey("ACL2025")), PaperScope.Of(new VenueKey("CVPR2025"))];

    private static readonly PaperScope[] s_parts = [PaperScope.Of(new VenueKey("ACL2025"), new AreaKey("llm_pretraining"))];

    private static readonly PaperScope[] s_areas = [PaperScope.Of(new AreaKey("llm_pretraining"))];

    private static readonly PaperScope[] s_topics = [PaperScope.Of(new TopicKey("alignment"))];

    private static readonly PaperScope[] s_concepts = [PaperScope.Of(new ConceptKey("dpo"))];

    private static readonly PaperScope[] s_authors = [PaperScope.Of(new AuthorKey("ada-lovelace"))];

    private static readonly PaperFilter s_everything = new()
    {
        And = [new() { Series = ["ACL"] }, new() { Years = [2025, 2026] }],
        Or = [new() { Text = "byte pair" }, new() { Venues = ["ACL2025"], Areas = ["llm_pretraining"] }, new()],
        Not = new() { Authors = ["ada-lovelace"], Keys = ["ACL2025/a/b"] },
        Topics = ["alignment"],
        AllTopics = ["reasoning", "alignment"],
        Concepts = ["dpo"],
        HasCode = true,
        HasArxiv = false,
    };

    // What is left of the conditions, none of them at the front, where an index would answer it.
    private static readonly PaperFilter s_rest = new()
    {
        Or = [new() { Concepts = ["dpo"], HasCode = false }, new() { Or = [] }],
        HasArxiv = true,
    };

    // More than a text holds: all of it is data.
    private static readonly PaperFilter s_many = new()
    {
        HasCode = true,
        Or =
        [
            new() { Topics = ["alignment"], Text = "byte pair" },
            new() { AllTopics = ["reasoning", "alignment"], Not = new() { Years = [2025] } },
            new() { Concepts = ["dpo"], Keys = ["ACL2025/a/b"] },
            new() { Concepts = ["bpe"] },
            new() { Concepts = ["llm"] },
            new() { Authors = ["ada-lovelace"], Or = [new() { Venues = ["ACL2025"] }, new() { Series = ["CVPR"] }] },
            new() { Areas = ["llm_pretraining"], HasArxiv = false },
            new() { Text = "language" },
            new() { Text = "预训练" },
        ],
    };

    private static readonly PaperFilter s_texts = new()
    {
        HasArxiv = false,
        Or = [new() { Text = "byte pair" }, new() { Text = "language" }],
    };

    public static IReadOnlyList<Question> All { get; } =
    [
        List("papers/all-by-key", [PaperScope.All], null, [], new(20)) with
        {
            ByIndex = true,
        },
        List("papers/all-by-key-after", [PaperScope.All], null, [], new(20, After: new("ACL2025/b"))) with
        {
            ByIndex = true,
        },
        List("papers/all-by-key-backward", [PaperScope.All], null, [], new(20, Backward: true)) with
        {
            ByIndex = true,
        },
        List(
            "papers/all-by-title-after",
            [PaperScope.All],
            null,
            [new(PaperOrderField.Title)],
            new(20, After: new("Adaptive", "ACL2025/b"))),
        List(
            "papers/all-by-title-after-beyond-the-basic-plane",
            [PaperScope.All],
            null,
            [new(PaperOrderField.Title)],
            new(20, After: new("𝒳：a", "k"))),
        List("papers/all-by-year", [PaperScope.All], null, [new(PaperOrderField.Year)], new(20)) with
        {
            ByIndex = true,
        },
        List(
            "papers/all-newest-first-after",
            [PaperScope.All],
            null,
            [new(PaperOrderField.Year, true)],
            new(20, After: new("2025", "ACL2025/b"))),
        List(
            "papers/all-by-venue-and-title",
            [PaperScope.All],
            null,
            [new(PaperOrderField.Venue), new(PaperOrderField.Title, true)],
            new(20)),
        List("papers/all-of-the-whole-filter", [PaperScope.All], s_everything, [], new(20)),
        List("papers/all-of-the-rest-of-the-conditions", [PaperScope.All], s_rest, [], new(20)),
        List("papers/all-of-many-conditions", [PaperScope.All], s_many, [], new(20)),
        List("papers/of-venues-of-many-conditions", s_venues, s_many, [], new(20)),
        List("papers/all-of-texts", [PaperScope.All], s_texts, [], new(20)),
        List("papers/all-of-nothing", [PaperScope.All], new() { Or = [] }, [], new(20)),
        List("papers/all-of-venues", [PaperScope.All], new() { Venues = ["ACL2025", "CVPR2025"] }, [], new(20)),
        List("papers/all-of-years-by-title", [PaperScope.All], new() { Years = [2025] }, [new(PaperOrderField.Title)], new(20)),
        List("papers/all-of-keys", [PaperScope.All], new() { Keys = ["ACL2025/b"] }, [], new(20)),
        List(
            "papers/all-of-authors",
            [PaperScope.All],
            new() { And = [new() { Years = [2025] }, new() { Authors = ["ada-lovelace"] }] },
            [],
            new(20)),
        List("papers/all-of-concepts", [PaperScope.All], new() { Concepts = ["dpo", "bpe"] }, [], new(20)),
        List("papers/all-of-a-text", [PaperScope.All], new() { Text = "byte pair \" OR 预训练" }, [], new(20)),
        List("papers/all-of-topics", [PaperScope.All], new() { AllTopics = ["alignment", "reasoning"] }, [], new(20)),

        List("papers/of-venues-by-key", s_venues, null, [], new(20)) with { ByIndex = true },
        List("papers/of-venues-by-key-after", s_venues, null, [], new(20, After: new("ACL2025/b"))) with { ByIndex = true },
        List("papers/of-venues-backward", s_venues, null, [], new(20, Backward: true)) with { ByIndex = true },
        List("papers/of-venues-by-title", s_venues, null, [new(PaperOrderField.Title, true)], new(20)),
        List("papers/of-venues-of-a-filter", s_venues, new() { Topics = ["alignment"] }, [], new(20)) with { ByIndex = true },
        List("papers/of-areas-of-venues", s_parts, null, [], new(20)) with { ByIndex = true },
        List("papers/of-areas", s_areas, null, [], new(20)) with { ByIndex = true },
        List("papers/of-topics", s_topics, null, [], new(20)),
        List("papers/of-concepts-newest-first", s_concepts, null, [new(PaperOrderField.Year, true)], new(20)),
        List("papers/of-authors", s_authors, null, [], new(20)),

        Count("counts/all-of-a-filter", [PaperScope.All], new() { HasCode = true }),
        Count("counts/of-venues", s_venues, null),
        Count("counts/of-venues-of-a-filter", s_venues, new() { HasCode = true }),
        Count("counts/of-areas-of-venues", s_parts, null),
        Count("counts/of-concepts-of-a-filter", s_concepts, new() { HasCode = true }),

        .. Enum.GetValues<Facet>().Select(facet => Facets($"facets/all-by-{facet}", [PaperScope.All], null, facet)),
        .. Enum.GetValues<Facet>().Select(facet => Facets($"facets/of-venues-by-{facet}", s_venues, null, facet)),
        Facets("facets/all-of-a-filter-by-Topic", [PaperScope.All], new() { Text = "language" }, Facet.Topic),
        Facets("facets/of-areas-by-Venue", s_areas, null, Facet.Venue),
        Facets("facets/of-concepts-by-Concept", s_concepts, null, Facet.Concept),

        new("edges/topics-of-papers", (store, token) => store.GetTopicsByPaperAsync(s_papers, token).AsTask()),
        new("edges/linked-papers", (store, token) => store.GetLinkedByPaperAsync(s_papers, token).AsTask()),
        new("edges/authors-of-papers", (store, token) => store.GetAuthorsByPaperAsync(s_papers, token).AsTask()),
        new("edges/concepts-of-papers", (store, token) => store.GetConceptsByPaperAsync(s_papers, null, null, false, token).AsTask()),
        new("edges/methods-that-papers-propose", (store, token) =>
            store.GetConceptsByPaperAsync(s_papers, [ConceptKind.Method], [EdgeKind.Proposes], true, token).AsTask()),
    ];

    private static Question List(string name, PaperScope[] scopes, PaperFilter? filter, PaperOrder[] order, PageRequest page) =>
        new(name, (store, token) => store.ListPapersAsync(scopes, filter, order, page, token).AsTask());

    private static Question Count(string name, PaperScope[] scopes, PaperFilter? filter) =>
        new(name, (store, token) => store.CountPapersAsync(scopes, filter, token).AsTask());

    private static Question Facets(string name, PaperScope[] scopes, PaperFilter? filter, Facet facet) =>
        new(name, (store, token) => store.CountByAsync(scopes, filter, new(facet, 10), token).AsTask());
}
