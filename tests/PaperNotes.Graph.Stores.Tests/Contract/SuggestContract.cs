using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Stores.Tests.Contract;

public abstract class SuggestContract(StoreUnderTest stores)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Names_that_are_being_written_are_found_best_first() => stores.AskAsync(async (store, graph, random) =>
    {
        SuggestRequest request = new(
            Written(graph, random),
            random.Next(2) == 0 ? null : [.. Enum.GetValues<NodeKind>().Where(_ => random.Next(2) == 0)],
            random.Next(0, 12));

        IReadOnlyList<Suggestion> found = await store.SuggestAsync(request, Cancel);

        found.Select(suggestion => suggestion.Node.Ref).ShouldBe(Expected(graph, request), $"{request}");
        found.ShouldAllBe(suggestion =>
            SearchedText.NamesOf(suggestion.Node).Contains(suggestion.Matched) || suggestion.Matched == suggestion.Node.Label);
    }
        );

    [Theory]
    [InlineData("tok", "TokenFlow")]
    [InlineData("token fl", "TokenFlow")]
    [InlineData("token-flow", "TokenFlow")]
    [InlineData("TOKENFLOWS", "TokenFlow")]
    [InlineData("tokenflwo", "TokenFlow")]
    [InlineData("tkoenflow", "TokenFlow")]
    [InlineData("tokenfloww", "TokenFlow")]
    [InlineData("tokenflo", "TokenFlow")]
    [InlineData("cod switc", "")]
    [InlineData("code swi", "Code-Switching")]
    [InlineData("codeswi", "Code-Switching")]
    [InlineData("code swithcing", "Code-Switching")]
    [InlineData("量", "量化")]
    [InlineData("Direct Preference Optimization", "DPO")]
    [InlineData("*", "")]
    [InlineData("", "")]
    public async Task One_finds_a_name_before_it_is_written(string text, string expected)
    {
        IGraphStore store = await stores.OfAsync(
            GraphBuilder.Build(
                new FactSet
                {
                    Notes =
                    [
                        new NoteFacts
                        {
                            Venue = "ACL2025",
                            Area = "a",
                            Slug = "one",
                            Title = "One",
                            Methods = ["TokenFlow", "量化"],
                            Baselines = ["DPO"],
                            Tasks = ["Code-Switching"],
                        },
                    ],
                }));

        IReadOnlyList<Suggestion> found = await store.SuggestAsync(new(text, [NodeKind.Concept], 5), Cancel);

        found.Select(suggestion => suggestion.Matched).ShouldBe(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public async Task Whatever_is_written_is_only_text()
    {
        (IGraphStore store, PlainGraph graph) = await stores.GeneratedAsync();

        foreach (string text in (string[])
                [
                    "\"", "a* OR b", "nameWords:x", "\\", "abcde~2", "AND", "NOT and", "/a/", "[a TO b]", "\0ada", "\ud800",
                    new string('x', 40_000),
                    string.Join(' ', Enumerable.Range(0, 300).Select(i => $"w{i}")),
                ])
        {
            SuggestRequest request = new(text, null, 5);

            (await store.SuggestAsync(request, Cancel))
                .Select(suggestion => suggestion.Node.Ref)
                .ShouldBe(Expected(graph, request), text[..Math.Min(20, text.Length)]);
        }
    }

    /// <summary>The beginning of a name, or of a few of its words, now and then with a slip.</summary>
    private static string Written(PlainGraph graph, Random random)
    {
        if (graph.Nodes.Count == 0)
        {
            return "a";
        }

        GraphNode node = random.Pick(graph.Nodes);
        if (node is Paper { ArxivId: { } arxiv } && random.Next(4) == 0)
        {
            return $"arxiv.org/abs/{arxiv}";
        }

        string name = random.Pick(SearchedText.NamesOf(node));
        string[] words = name.Split(' ');
        string text = string.Join(' ', words[random.Next(words.Length)..]);
        text = text[..random.Next(1, text.Length + 1)];
        return random.Next(4) switch
        {
            0 when text.Length > 2 => text.Remove(random.Next(text.Length), 1),
            1 when text.Length > 2 => text.Insert(random.Next(text.Length), "e"),
            2 => text.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant(),
            _ => text,
        };
    }

    private static IEnumerable<NodeRef> Expected(PlainGraph graph, SuggestRequest request)
    {
        if (SuggestQuery.Of(request.Text) is not { } query)
        {
            return [];
        }

        bool IsMeant(GraphNode node) => query.Meant.Any(graph.Search.TokensOf(node.Ref).Contains);
        var asked = graph
            .Nodes.Where(node =>
                (request.Kinds is null || request.Kinds.Contains(node.Ref.Kind)) && node is not Concept { Kind: ConceptKind.Term })
            .Select(node => (Node: node, Tokens: SearchedText.Of(node, []).Names))
            .ToArray();
        var typed = asked.Where(of => Has(of.Tokens, query, typos: false) || Starts(of.Tokens, query.Start) || IsMeant(of.Node)).ToArray();
        var near = asked.Except(typed).Where(of => query.MayHaveTypos && Has(of.Tokens, query, typos: true));
        return typed.Concat(near)
            .OrderByDescending(of => typed.Contains(of))
            .ThenByDescending(of =>
                (of.Tokens.Contains(query.Whole) || IsMeant(of.Node) ? 8 : 0) + (Starts(of.Tokens, query.Start) ? 4 : 0))
            .ThenByDescending(of => SearchedText.Uses(of.Node))
            .ThenBy(of => SearchedText.Of(of.Node, []).Length)
            .ThenBy(of => of.Node.Ref, NodeRef.Order)
            .Take(request.First)
            .Select(of => of.Node.Ref);
    }

    private static bool Has(IEnumerable<string> tokens, SuggestQuery query, bool typos) =>
        query.Words.All(word => tokens.Any(token => word.IsIn(token, typos)));

    private static bool Starts(IEnumerable<string> tokens, string start) =>
        tokens.Any(token => token.StartsWith(start, StringComparison.Ordinal));
}
