using PaperNotes.Graph.Building;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class EdgesContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Topics_of_papers_come_by_their_paper_count() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperKey[] papers = Papers(random, graph);

        IReadOnlyDictionary<PaperKey, IReadOnlyList<Topic>> topics = await store.GetTopicsByPaperAsync(papers, Cancel);

        ShouldAnswer(topics, papers, graph, paper => graph.Content.Topics
            .Where(topic => graph.From(paper.Key, EdgeKind.HasTopic).Contains(topic.Key))
            .OrderByDescending(topic => topic.PaperCount).ThenBy(topic => topic.Key, NodeRef.Order));
    });

    [Fact]
    public Task Concepts_of_papers_come_by_key_and_edge() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperKey[] papers = Papers(random, graph);
        ConceptKind[]? kinds = random.Next(2) == 0 ? null : [.. Enum.GetValues<ConceptKind>().Where(_ => random.Next(2) == 0)];
        EdgeKind[]? edges = random.Next(2) == 0 ? null : random.Via();
        bool onlyStrong = random.Next(3) == 0;

        IReadOnlyDictionary<PaperKey, IReadOnlyList<PaperConcept>> concepts = await store.GetConceptsByPaperAsync(
            papers, kinds, edges, onlyStrong, Cancel);

        concepts.Keys.ShouldBe(papers.Where(paper => Find(graph, paper) is not null), ignoreOrder: true);
        foreach ((PaperKey key, IReadOnlyList<PaperConcept> found) in concepts)
        {
            found.Select(pair => (pair.Concept.Ref, pair.Edge, pair.IsStrong, string.Join(", ", pair.Places)))
                .ShouldBe(
                    graph.Edges.Where(edge =>
                            edge.From == Find(graph, key)!.Key
                            && EdgeKinds.ToConcept.Contains(edge.Kind)
                            && edges?.Contains(edge.Kind) is not false
                        )
                        .Where(edge =>
                            kinds?.Contains(graph.Concepts[edge.To].Kind) ?? graph.Concepts[edge.To].Kind != ConceptKind.Term)
                        .OrderBy(edge => edge.To, NodeRef.Order)
                        .ThenBy(edge => edge.Kind)
                        .Select(edge =>
                            (
                                edge.To,
                                edge.Kind,
                                graph.IsStrong(edge.From, edge.To, edge.Kind),
                                graph.Places(edge.From, edge.To, edge.Kind)))
                        .Where(edge => !onlyStrong || edge.Item3));
            found.ShouldAllBe(pair => pair.Concept.Name == graph.Concepts[pair.Concept.Ref].Name);
        }
    }
        );

    [Fact]
    public Task Authors_of_papers_come_in_the_order_of_the_paper() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperKey[] papers = Papers(random, graph);

        IReadOnlyDictionary<PaperKey, IReadOnlyList<Author>> authors = await store.GetAuthorsByPaperAsync(papers, Cancel);

        ShouldAnswer(authors, papers, graph, paper => graph.Edges
            .Where(edge => edge.Kind == EdgeKind.AuthoredBy && edge.From == paper.Key)
            .OrderBy(edge => edge.Value)
            .Select(edge => graph.Content.Authors.Single(author => author.Key == edge.To)));
    });

    [Fact]
    public Task Linked_papers_come_in_the_order_of_the_note() => stores.AskAsync(async (store, graph, random) =>
    {
        PaperKey[] papers = Papers(random, graph);

        IReadOnlyDictionary<PaperKey, IReadOnlyList<Paper>> linked = await store.GetLinkedByPaperAsync(papers, Cancel);

        Dictionary<PaperKey, IReadOnlyList<PaperKey>> keys = linked.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<PaperKey>)[.. pair.Value.Select(other => other.Key)]);
        ShouldAnswer(keys, papers, graph, paper => graph.Edges
            .Where(edge => edge.Kind == EdgeKind.RelatedTo && edge.From == paper.Key)
            .OrderBy(edge => edge.Value)
            .Select(edge => new PaperKey(edge.To.Key)));
    });

    [Fact]
    public Task Proposers_of_concepts_come_by_key() => stores.AskAsync(async (store, graph, random) =>
    {
        ConceptKey[] concepts = [.. random.Keys(graph, NodeKind.Concept).Distinct().Select(key => new ConceptKey(key))];

        IReadOnlyDictionary<ConceptKey, IReadOnlyList<Paper>> papers = await store.GetProposersByConceptAsync(concepts, Cancel);

        papers.Keys.ShouldBe(concepts.Where(concept => graph.Concepts.ContainsKey(concept)), ignoreOrder: true);
        foreach ((ConceptKey concept, IReadOnlyList<Paper> found) in papers)
        {
            found.Select(paper => paper.Key).ShouldBe(graph.Content.Papers
                .Where(paper => graph.From(paper.Key, EdgeKind.Proposes).Contains(concept))
                .Select(paper => paper.Key));
        }
    });

    [Fact]
    public Task Coauthors_are_those_with_most_common_papers() => stores.AskAsync(async (store, graph, random) =>
    {
        AuthorKey[] authors = [.. random.Keys(graph, NodeKind.Author).Distinct().Select(key => new AuthorKey(key))];
        int first = random.Next(5);

        IReadOnlyDictionary<AuthorKey, IReadOnlyList<Author>> coauthors = await store.GetCoauthorsAsync(authors, first, Cancel);

        coauthors.Keys.ShouldBe(authors.Where(author => graph.Content.Authors.Any(known => known.Key == author)), ignoreOrder: true);
        foreach ((AuthorKey author, IReadOnlyList<Author> found) in coauthors)
        {
            found.Select(other => (NodeRef)other.Key).ShouldBe(graph.Content.Papers
                .Select(paper => graph.From(paper.Key, EdgeKind.AuthoredBy).ToArray())
                .Where(together => together.Contains(author))
                .SelectMany(together => together)
                .Where(other => other != author)
                .GroupBy(other => other)
                .OrderByDescending(papers => papers.Count()).ThenBy(papers => papers.Key, NodeRef.Order)
                .Take(first)
                .Select(papers => papers.Key));
        }
    });

    [Fact]
    public Task Coverage_is_what_pages_say_by_venue_and_area() => stores.AskAsync(async (store, graph, random) =>
    {
        NodeRef[] asked = [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Node(graph, (NodeKind)random.Next(1, 3))).Distinct()];

        IReadOnlyDictionary<NodeRef, IReadOnlyList<Coverage>> coverage = await store.GetCoverageAsync(asked, Cancel);

        coverage.Keys.ShouldBe(asked.Where(graph.Weights.ContainsKey), ignoreOrder: true);
        foreach ((NodeRef node, IReadOnlyList<Coverage> found) in coverage)
        {
            found.Select(Text).ShouldBe(graph.Content.Coverage.Where(word => word.Venue == node || word.Area == node).Select(Text));
        }
    });

    [Fact]
    public async Task Asked_of_nothing_nothing_is_answered()
    {
        (IGraphStore store, _) = await stores.SeedAsync();

        (await store.GetTopicsByPaperAsync([], Cancel)).ShouldBeEmpty();
        (await store.GetConceptsByPaperAsync([], null, null, false, Cancel)).ShouldBeEmpty();
        (await store.GetAuthorsByPaperAsync([], Cancel)).ShouldBeEmpty();
        (await store.GetLinkedByPaperAsync([], Cancel)).ShouldBeEmpty();
        (await store.GetProposersByConceptAsync([], Cancel)).ShouldBeEmpty();
        (await store.GetCoauthorsAsync([], 5, Cancel)).ShouldBeEmpty();
        (await store.GetCoverageAsync([], Cancel)).ShouldBeEmpty();
        (await store.GetConceptsBySpellingAsync([], Cancel)).ShouldBeEmpty();
    }

    private static PaperKey[] Papers(Random random, PlainGraph graph) =>
        [
            .. random.Keys(graph, NodeKind.Paper)
                .Concat(graph.Content.Papers.SelectMany(paper => paper.Aliases).Take(2))
                .Distinct()
                .Select(key => new PaperKey(key)),
        ];

    private static string Text(Coverage word) =>
        $"{word.Venue} {word.Area} {word.Reported} {word.HasPage} [{string.Join(", ", word.Topics)}] [{string.Join(", ", word.Quotes)}]";

    private static Paper? Find(PlainGraph graph, PaperKey key) =>
        graph.Content.Papers.SingleOrDefault(paper => paper.Key == key || paper.Aliases.Contains(key.Value));

    private static void ShouldAnswer<T>(
        IReadOnlyDictionary<PaperKey, IReadOnlyList<T>> answers, PaperKey[] asked, PlainGraph graph, Func<Paper, IEnumerable<T>> expected)
    {
        answers.Keys.ShouldBe(asked.Where(paper => Find(graph, paper) is not null), ignoreOrder: true);
        foreach ((PaperKey key, IReadOnlyList<T> found) in answers)
        {
            found.ShouldBe(expected(Find(graph, key)!));
        }
    }
}
