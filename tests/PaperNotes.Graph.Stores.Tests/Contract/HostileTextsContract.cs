using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Paths;
using PaperNotes.Graph.Scoring;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class HostileTextsContract(StoreUnderTest stores)
{
    private static readonly PlainGraph Graph = new(HostileTexts.Graph);
    private static readonly IReadOnlyList<string> Texts = HostileTexts.All;
    private static readonly NodeRef[] Nodes =
    [
        .. Graph.Nodes.Select(node => node.Ref),
        .. Enum.GetValues<NodeKind>().SelectMany(kind => Texts.Select(text => new NodeRef(kind, text))),
    ];

    private static readonly PaperKey[] Papers = [.. Keys(NodeKind.Paper).Select(key => new PaperKey(key))];
    private static readonly ConceptKey[] Concepts = [.. Keys(NodeKind.Concept).Select(key => new ConceptKey(key))];
    private static readonly PaperScope[] Scopes =
    [
        .. Nodes.Where(node => node.Kind != NodeKind.Paper)
            .Select(PaperScope.Of)
            .Concat(Texts.Select(text => PaperScope.Of(new VenueKey(text), new AreaKey(text))))
            .Distinct(),
    ];

    private static readonly RankRequest Rank = new(50, Texts);

    // Whether a store has the node of an evidence at hand is its own affair.
    private static readonly JsonSerializerOptions s_told = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    foreach (JsonPropertyInfo property in type.Properties.Where(property =>
                            type.Type == typeof(Evidence) && property.Name == nameof(Evidence.Found)
                        ))
                    {
                        property.ShouldSerialize = (_, _) => false;
                    }
                },
            },
        },
    };

    // What takes a text as an argument is asked with all of them, in one answer where the read takes many.
    private static readonly Dictionary<string, Func<IGraphStore, IAsyncEnumerable<object?>>> Reads = new()
    {
        ["nodes"] = store => One(store.GetNodesAsync(Nodes, Cancel)),
        ["spellings"] = store =>
            One(store.GetConceptsBySpellingAsync([.. Texts, .. Graph.Content.Spellings.Select(pair => pair.Key)], Cancel)),
        ["lists of nodes"] = store => Each(Enum.GetValues<NodeKind>()[1..], kind => store.ListNodesAsync(kind, null, new(1_000), Cancel)),
        ["lists of nodes after a text"] = store =>
            Each(
                from kind in Enum.GetValues<NodeKind>()[1..]
                from text in Texts
                select (kind, text),
                one =>
                    store.ListNodesAsync(
                        one.kind,
                        null,
                        new(5, After: one.kind is NodeKind.Topic or NodeKind.Concept ? new("2", one.text) : new(one.text)),
                        Cancel)),
        ["concepts by name"] = store =>
            Each(Texts, text => store.ListNodesAsync(NodeKind.Concept, new(NameContains: text), new(1_000), Cancel)),
        ["counts of concepts by name"] = store =>
            Each(Texts, text => store.CountNodesAsync(NodeKind.Concept, new(NameContains: text), Cancel)),
        ["papers"] = store => One(store.ListPapersAsync(Scopes, null, [new(PaperOrderField.Title)], new(100), Cancel)),
        ["papers after a text"] = store =>
            Each(
                Texts,
                text =>
                    store.ListPapersAsync(
                        [PaperScope.All],
                        null,
                        [new(PaperOrderField.Title), new(PaperOrderField.Venue, true)],
                        new(9, After: new(text, text, text)),
                        Cancel)),
        ["papers of a filter"] = store => Each(Filters(), filter => store.ListPapersAsync([PaperScope.All], filter, [], new(100), Cancel)),
        ["counts"] = store => One(store.CountPapersAsync(Scopes, null, Cancel)),
        ["counts of a filter"] = store => Each(Filters(), filter => store.CountPapersAsync([PaperScope.All], filter, Cancel)),
        ["facets"] = store =>
            Each(Enum.GetValues<Facet>(), facet => store.CountByAsync([PaperScope.All, .. Scopes], null, new(facet), Cancel)),
        ["facets of a filter"] = store =>
            Each(Filters(), filter => store.CountByAsync([PaperScope.All], filter, new(Facet.Concept), Cancel)),
        ["coverage"] = store => One(store.GetCoverageAsync([.. Nodes.Where(node => node.Kind is NodeKind.Venue or NodeKind.Area)], Cancel)),
        ["topics of papers"] = store => One(store.GetTopicsByPaperAsync(Papers, Cancel)),
        ["concepts of papers"] = store => One(store.GetConceptsByPaperAsync(Papers, Enum.GetValues<ConceptKind>(), null, false, Cancel)),
        ["authors of papers"] = store => One(store.GetAuthorsByPaperAsync(Papers, Cancel)),
        ["linked papers"] = store => One(store.GetLinkedByPaperAsync(Papers, Cancel)),
        ["proposers"] = store => One(store.GetProposersByConceptAsync(Concepts, Cancel)),
        ["coauthors"] = store => One(store.GetCoauthorsAsync([.. Keys(NodeKind.Author).Select(key => new AuthorKey(key))], 50, Cancel)),
        ["related papers"] = store => One(store.RankRelatedPapersAsync(Papers, Rank, Cancel)),
        ["related papers of an area"] = store => Each(Texts, text => store.RankRelatedPapersAsync(Papers, new(50, null, text), Cancel)),
        ["related methods"] = store => One(store.RankRelatedMethodsAsync(Concepts, Rank, Cancel)),
        ["papers by concepts"] = store => One(store.RankPapersByConceptsAsync(Concepts.ToDictionary(key => key, _ => 1L), Rank, Cancel)),
        ["shared topics"] = store =>
            One(store.ListSharedAsync(new(NodeKind.Topic, [.. Texts.Select(text => new VenueKey(text))], 1, null, null, 100), Cancel)),
        ["shared concepts"] = store =>
            Each(
                Texts,
                text =>
                    store.ListSharedAsync(
                        new(NodeKind.Concept, [.. Texts.Select(text => new VenueKey(text))], 1, new(text), null, 100), Cancel)),
        ["shortest paths"] = store =>
            Each(
                Texts,
                text => store.FindShortestPathAsync(new VenueKey(text), new AuthorKey("ada-lovelace"), 3, TraversalScope.All, Cancel)),
        ["neighborhoods"] = store => Each(Texts, text => store.GetNeighborhoodAsync(new AreaKey(text), 2, TraversalScope.All, 40, Cancel)),
        ["counts of searches"] = store => Each(Texts, text => store.CountSearchAsync(new(text), Cancel)),
        ["scans of nodes"] = store =>
            Each(Enum.GetValues<NodeKind>(), kind => store.ScanNodesAsync(kind, new() { Venues = Texts }, Cancel)),
        ["scans of edges"] = store => Each(EdgeKinds.All, kind => store.ScanEdgesAsync(kind, new() { Areas = Texts }, Cancel)),
    };

    public static TheoryData<string> Names => [.. Reads.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_texts_are_only_texts_in(string read)
    {
        IGraphStore store = await stores.OfAsync(HostileTexts.Graph);

        string answer = await TextAsync(Reads[read](store));

        // The plain store holds what was built, and knows no language that a text could be taken for.
        answer.ShouldBe(await TextAsync(Reads[read](new EmbeddedStore(HostileTexts.Graph))));
    }

    [Fact]
    public async Task Hostile_texts_come_back_as_they_were_built()
    {
        IGraphStore store = await stores.OfAsync(HostileTexts.Graph);

        IReadOnlyDictionary<NodeRef, GraphNode> found = await store.GetNodesAsync(Nodes, Cancel);

        Graph.Nodes.ShouldAllBe(node => found.ContainsKey(node.Ref));
        foreach (GraphNode node in Graph.Nodes)
        {
            JsonSerializer.Serialize<object>(found[node.Ref]).ShouldBe(JsonSerializer.Serialize<object>(node));
        }
    }

    [Fact]
    public async Task A_search_for_a_hostile_text_finds_what_has_its_words()
    {
        IGraphStore store = await stores.OfAsync(HostileTexts.Graph);

        foreach (string text in Texts)
        {
            Page<SearchHit> page = await store.SearchAsync(new(text), new(1_000), Cancel);

            page.Items.Select(item => item.Node.Node.Ref).ShouldBe(
                Graph.Nodes.Select(node => node.Ref).Where(node => Graph.Search.Matches(node, text)), ignoreOrder: true);
        }
    }

    private static IEnumerable<string> Keys(NodeKind kind) => Nodes.Where(node => node.Kind == kind).Select(node => node.Key).Distinct();

    private static IEnumerable<PaperFilter> Filters() =>
        Texts.SelectMany(text =>
            (PaperFilter[])
                [
                    new() { Text = text },
                    new() { Keys = [text, $"{text}/{text}/other {text}"] },
                    new() { Venues = [text] },
                    new() { Series = [text] },
                    new() { Areas = [text] },
                    new() { Topics = [text] },
                    new() { AllTopics = [text] },
                    new() { Concepts = [text] },
                    new() { Authors = [text] },
                    new()
                    {
                        Not = new() { Areas = [text], Text = text },
                    },
                ]);

    private static async IAsyncEnumerable<object?> One<T>(ValueTask<T> read)
    {
        yield return await read;
    }

    private static async IAsyncEnumerable<object?> Each<TItem, T>(IEnumerable<TItem> items, Func<TItem, ValueTask<T>> read)
    {
        foreach (TItem item in items)
        {
            yield return await read(item);
        }
    }

    private static async IAsyncEnumerable<object?> Each<TItem, T>(IEnumerable<TItem> items, Func<TItem, IAsyncEnumerable<T>> read)
    {
        foreach (TItem item in items)
        {
            await foreach (T one in read(item))
            {
                yield return one;
            }
        }
    }

    private static async Task<string> TextAsync(IAsyncEnumerable<object?> answers) =>
        string.Join('\n', await answers.Select(Text).ToListAsync(Cancel));

    // Dictionaries in an order of ours.
    private static string Text(object? answer) =>
        answer is System.Collections.IDictionary entries
            ? string.Join(
                '\n',
                entries.Keys.Cast<object>()
                    .Select(key => $"{key}: {JsonSerializer.Serialize(entries[key], s_told)}")
                    .Order(StringComparer.Ordinal))
            : JsonSerializer.Serialize(answer, s_told);
}
