using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class RelatedContract(StoreUnderTest stores)
{
    // More than a page of an answer has, and little enough for a slow database to answer within its time.
    private const int AtOnce = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Related_papers_are_those_that_share_most() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperKey paper = new(random.Node(graph, NodeKind.Paper).Key);
        RankRequest request = random.Rank(graph);

        IReadOnlyDictionary<PaperKey, IReadOnlyList<Ranked<Paper>>> answer = await store.RankRelatedPapersAsync([paper], request, Cancel);

        answer.ContainsKey(paper).ShouldBe(graph.Content.Papers.Any(known => known.Key == paper));
        if (answer.TryGetValue(paper, out IReadOnlyList<Ranked<Paper>>? ranked))
        {
            Texts(ranked)
                .ShouldBe(
                    Texts(
                        Rank(
                            graph.Content.Papers.Where(other => other.Key != paper && InScope(other, request)),
                            other => SharedBy(graph, paper, other.Key),
                            request.First)));
        }
    }
        );

    [Fact]
    public Task Related_methods_are_those_that_share_most_papers() => stores.AskAsync(async (store, graph, random) =>
    {
        ConceptKey concept = new(random.Node(graph, NodeKind.Concept).Key);
        RankRequest request = random.Rank(graph);

        IReadOnlyDictionary<ConceptKey, IReadOnlyList<Ranked<Concept>>> answer = await store.RankRelatedMethodsAsync(
            [concept], request, Cancel);

        answer.ContainsKey(concept).ShouldBe(graph.Concepts.ContainsKey(concept));
        if (answer.TryGetValue(concept, out IReadOnlyList<Ranked<Concept>>? ranked))
        {
            Paper[] papers = [.. graph.Content.Papers.Where(paper => InScope(paper, request))];
            Ranked<Concept>[] best =
            [
                .. Rank(
                            graph.Content.Concepts.Where(other =>
                                (
                                    other.Kind == ConceptKind.Method
                                    || (other.Kind == ConceptKind.Model && graph.Concepts[concept].Kind == ConceptKind.Model))
                                && other.Key != concept),
                            other =>
                                papers.Select(paper => (paper, Uses: graph.UsesOf(paper.Key)))
                                    .Where(pair => pair.Uses.ContainsKey(concept) && pair.Uses.ContainsKey(other.Key))
                                    .Select(pair => new Evidence(
                                        pair.paper.Key,
                                        graph.Weights[pair.paper.Key]
                                            * pair.Uses[concept]
                                            * pair.Uses[other.Key]
                                            * 250
                                            / (250 + other.PaperCount))),
                            Variants.Pool),
                    ];
            NodeRef? Proposer(Ranked<Concept> method) =>
                method.Because.Select(shared => shared.Node)
                    .Where(paper => graph.Proposes(new(paper.Key), method.Node.Ref))
                    .Order(NodeRef.Order)
                    .Select(paper => (NodeRef?)paper)
                    .FirstOrDefault();
            Texts(ranked)
                .ShouldBe(
                    Texts(
                        best.OrderBy(method =>
                                Proposer(method) is { } paper
                                && best.TakeWhile(other => other != method).Count(other => Proposer(other) == paper) >= 2
                            )
                            .Take(request.First)));
        }
    }
        );

    [Fact]
    public Task Papers_by_concepts_are_those_that_have_most_of_them() => stores.AskAsync(async (store, graph, random) =>
    {
        Dictionary<ConceptKey, long> concepts = random.Keys(graph, NodeKind.Concept).Distinct()
            .Select((key, i) => (Key: new ConceptKey(key), Weight: 3_000_000L * (i % 4))).ToDictionary();
        RankRequest request = random.Rank(graph);

        IReadOnlyList<Ranked<Paper>> ranked = await store.RankPapersByConceptsAsync(concepts, request, Cancel);

        Texts(ranked).ShouldBe(Texts(Rank(
            graph.Content.Papers.Where(paper => InScope(paper, request)),
            paper => graph.FeaturesOf(paper.Key)
                .Select(feature => (feature, Given: concepts.FirstOrDefault(concept => feature.Key == concept.Key).Value))
                .Where(pair => pair.Given > 0)
                .Select(pair => new Evidence(pair.feature.Key, pair.Given + pair.feature.Value)),
            request.First)));
    });

    [Fact]
    public async Task Over_the_whole_seed_weights_add_up_and_evidence_is_a_neighbour_of_both()
    {
        (IGraphStore store, PlainGraph graph) = await stores.SeedAsync();
        PaperKey[] papers = [.. graph.Content.Papers.Select(paper => paper.Key)];
        ConceptKey[] concepts = [.. graph.Content.Concepts.Select(concept => concept.Key)];
        HashSet<(NodeRef, NodeRef)> joined = [.. graph.Edges.SelectMany(edge => new[] { (edge.From, edge.To), (edge.To, edge.From) })];

        List<KeyValuePair<PaperKey, IReadOnlyList<Ranked<Paper>>>> related = [];
        foreach (PaperKey[] some in papers.Chunk(AtOnce))
        {
            related.AddRange(await store.RankRelatedPapersAsync(some, new(50), Cancel));
        }

        List<KeyValuePair<ConceptKey, IReadOnlyList<Ranked<Concept>>>> methods = [];
        foreach (ConceptKey[] some in concepts.Chunk(AtOnce))
        {
            methods.AddRange(await store.RankRelatedMethodsAsync(some, new(50), Cancel));
        }

        List<string> wrong = [];
        wrong.AddRange(
            related.SelectMany(pair => pair.Value.Where(ranked => !Adds(pair.Key, ranked, joined))).Select(ranked => ranked.ToString()));
        wrong.AddRange(
            methods.SelectMany(pair => pair.Value.Where(ranked => !Adds(pair.Key, ranked, joined))).Select(ranked => ranked.ToString()));
        wrong.ShouldBeEmpty();
        related.Count.ShouldBe(papers.Length);
        methods.Count.ShouldBe(concepts.Length);
    }

    private static bool Adds<T>(NodeRef asked, Ranked<T> ranked, HashSet<(NodeRef, NodeRef)> joined)
        where T : GraphNode =>
        ranked.Score == ranked.Because.Sum(evidence => evidence.Weight)
        && ranked.Because.All(evidence => evidence.Weight > 0 && (evidence.Found is null || evidence.Found.Ref == evidence.Node)
            && evidence.IsLink == (evidence.Node == ranked.Node.Ref)
            && joined.Contains((asked, evidence.Node)) && (evidence.IsLink || joined.Contains((ranked.Node.Ref, evidence.Node))));

    private static bool InScope(Paper paper, RankRequest request) =>
        (request.Venues is null || request.Venues.Contains(paper.Venue.Value))
        && (request.Area is null || request.Area == paper.Area.Value);

    private static IEnumerable<Evidence> SharedBy(PlainGraph graph, PaperKey left, PaperKey right)
    {
        Dictionary<NodeRef, int> others = graph.FeaturesOf(right);
        foreach ((NodeRef feature, int strength) in graph.FeaturesOf(left).Where(feature => others.ContainsKey(feature.Key)))
        {
            yield return new(feature, graph.Weights[feature] * strength * others[feature]);
        }

        foreach (NodeRef linked in graph.LinksOf(left).Intersect(graph.LinksOf(right)))
        {
            yield return new(linked, graph.Weights[linked] * Strengths.Link * Strengths.Link);
        }

        if (graph.LinksOf(left).Contains(right))
        {
            yield return new(right, graph.Weights[right] * Strengths.OwnLink * Strengths.OwnLink);
        }
    }

    private static IEnumerable<Ranked<T>> Rank<T>(IEnumerable<T> nodes, Func<T, IEnumerable<Evidence>> evidence, int first)
        where T : GraphNode => nodes
        .Select(node => (Node: node, Because: evidence(node).Where(shared => shared.Weight > 0)
            .OrderByDescending(shared => shared.Weight).ThenBy(shared => shared.Node, NodeRef.Order).ToArray()))
        .Where(pair => pair.Because.Length > 0)
        .Select(pair => new Ranked<T>(pair.Node, pair.Because.Sum(shared => shared.Weight), pair.Because))
        .OrderByDescending(ranked => ranked.Score).ThenBy(ranked => ranked.Node.Ref, NodeRef.Order)
        .Take(first);

    private static string[] Texts<T>(IEnumerable<Ranked<T>> ranked)
        where T : GraphNode => [.. ranked.Select(one => $"{one.Node.Ref} {one.Score}: {string.Join(", ", one.Because)}")];
}
