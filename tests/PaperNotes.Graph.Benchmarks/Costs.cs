using System.Diagnostics;
using System.Globalization;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using PaperNotes.Graph.Api;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Generating;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Benchmarks;

/// <summary>Measures the CPU time that fields take in the embedded store: what their costs (docs/security.md) stand for.</summary>
internal static class Costs
{
    private const string Papers = "papers(first: 100) { nodes";
    private const string Methods = "concepts(first: 100, where: { kinds: [METHOD] }) { nodes";

    private static readonly (string Field, string Query, int Times)[] Questions =
    [
        ("a paper of a page", $"{{ {Papers} {{ key }} }} }}", 100),
        ("a scalar", $"{{ {Papers} {{ a: key b: key c: key d: key e: key f: key g: key h: key i: key j: key }} }} }}", 1_000),
        ("a nested list of one paper", $"{{ topics(first: 100) {{ nodes {{ papers(first: 1) {{ nodes {{ key }} }} }} }} }}", 100),
        ("a nested list of 100 papers", $"{{ topics(first: 20) {{ nodes {{ papers(first: 100) {{ nodes {{ key }} }} }} }} }}", 20),
        (
            "the same by title",
            $"{{ topics(first: 20) {{ nodes {{ papers(first: 100, order: [{{ field: TITLE, direction: ASC }}]) {{ nodes {{ key }} }} }} }} }}",
            20),
        ("totalCount", $"{{ topics(first: 100) {{ nodes {{ papers {{ totalCount }} }} }} }}", 100),
        ("a list under a filter of one term", "{ papers(first: 1, where: { hasCode: false }) { nodes { key } } }", 1),
        ("a list under a filter by text", "{ papers(first: 1, where: { text: \"zzz\" }) { nodes { key } } }", 1),
        (
            "a list under ten terms",
            $"{{ papers(first: 1, where: {{ or: [{string.Concat(Enumerable.Repeat("{ not: { hasCode: false, text: \"data\" } } ", 5))}] }}) {{ nodes {{ key }} }} }}",
            1),
        ("facets by venue", $"{{ topics(first: 100) {{ nodes {{ papers {{ facets {{ venues {{ paperCount }} }} }} }} }} }}", 100),
        ("facets by concept", $"{{ topics(first: 100) {{ nodes {{ papers {{ facets {{ concepts {{ paperCount }} }} }} }} }} }}", 100),
        ("facets by concept of all papers", "{ papers { facets { concepts { paperCount } } } }", 1),
        ("topics of a paper", $"{{ {Papers} {{ topics {{ key }} }} }} }}", 100),
        ("concepts of a paper", $"{{ {Papers} {{ concepts {{ edge }} }} }} }}", 100),
        ("relatedPapers", $"{{ {Papers} {{ relatedPapers(first: 10) {{ score }} }} }} }}", 100),
        ("relatedPapers with reasons", $"{{ {Papers} {{ relatedPapers(first: 10) {{ because {{ weight }} }} }} }} }}", 100),
        ("relatedMethods", $"{{ {Methods} {{ relatedMethods(first: 10) {{ score }} }} }} }}", 100),
        ("relatedMethods with reasons", $"{{ {Methods} {{ relatedMethods(first: 10) {{ because {{ weight }} }} }} }} }}", 100),
        ("papersLike", "{ papersLike(text: \"data model language learning network attention\") { score } }", 1),
        ("search", "{ search(text: \"learning\") { edges { score } } }", 1),
        ("search with snippets", "{ search(text: \"learning\", first: 100) { edges { snippet } } }", 1),
        ("shortestPath", "{ shortestPath(from: \"$A\", to: \"$B\", maxLength: 6) { length } }", 1),
        ("neighborhood of a paper", "{ neighborhood(of: \"$A\", depth: 1) { edges { kind } } }", 1),
        ("neighborhood of a paper, depth 3, 500 nodes", "{ neighborhood(of: \"$A\", depth: 3, limit: 500) { edges { kind } } }", 1),
        ("sharedTopics", "{ sharedTopics(venues: [\"$V\", \"$W\"]) { paperCount } }", 1),
        ("sharedConcepts", "{ sharedConcepts(venues: [\"$V\", \"$W\"]) { paperCount } }", 1),
        ("topicMatrix", "{ topicMatrix { counts } }", 1),
        ("venues of a concept", $"{{ {Methods} {{ venues {{ paperCount }} }} }} }}", 100),
        ("areas of a venue", "{ venues(first: 10) { nodes { areas { paperCount } } } }", 10),
        ("topTopics of a venue", "{ venues(first: 10) { nodes { topTopics { paperCount } } } }", 10),
        ("relatedTopics", "{ topics(first: 100) { nodes { relatedTopics { paperCount } } } }", 100),
        ("coauthors", "{ authors(first: 100) { nodes { coauthors { key } } } }", 100),
        ("stats", "{ stats { papers } }", 1),
        ("a type by introspection", "{ __schema { types { name fields { name args { name type { name } } type { name } } } } }", 1),
    ];

    /// <summary>Prints a row for each field, over the seed or over a generated corpus.</summary>
    public static async Task<int> RunAsync(int papers, string? seed, CancellationToken cancellationToken)
    {
        FactSet facts = seed is null ? Corpus.Facts(papers) : (await FactFolder.ReadAsync(seed, cancellationToken)).Facts;
        EmbeddedStore store = new(GraphBuilder.Build(facts));
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging().AddSingleton<IGraphSource>(new EmbeddedSource(store)).AddGraphApi().BuildServiceProvider();
        Dictionary<string, string> ids = await IdsAsync(services, cancellationToken);
        string[] texts =
        [
            .. Questions.Select(question =>
                ids.Aggregate(question.Query, (filled, id) => filled.Replace(id.Key, id.Value, StringComparison.Ordinal))),
        ];
        foreach (string text in texts)
        {
            // The compiler's time is no field's.
            await MeasureAsync(services, text, cancellationToken);
        }

        Console.WriteLine("| field | µs of CPU, each | µs of CPU, the request |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (((string field, _, int times), string text) in Questions.Zip(texts))
        {
            double micros = await MeasureAsync(services, text, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {field} | {micros / times:0.#} | {micros:0} |"));
        }

        return 0;
    }

    private static async Task<Dictionary<string, string>> IdsAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(
            await AskAsync(
                services,
                "{ papers(first: 1) { nodes { id } } last: papers(last: 1) { nodes { id } } venues(first: 2) { nodes { key } } }",
                cancellationToken));
        System.Text.Json.JsonElement data = answer.RootElement.GetProperty("data");
        string At(string field, int index, string name) =>
            data.GetProperty(field).GetProperty("nodes")[index].GetProperty(name).GetString()!;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["$A"] = At("papers", 0, "id"),
            ["$B"] = At("last", 0, "id"),
            ["$V"] = At("venues", 0, "key"),
            ["$W"] = At("venues", 1, "key"),
        };
    }

    private static async Task<double> MeasureAsync(ServiceProvider services, string query, CancellationToken cancellationToken)
    {
        using Process own = Process.GetCurrentProcess();
        TimeSpan start = own.TotalProcessorTime;
        TimeSpan taken;
        int asked = 0;
        do
        {
            await AskAsync(services, query, cancellationToken);
            asked++;
            own.Refresh();
            taken = own.TotalProcessorTime - start;
        }
        while (taken < TimeSpan.FromMilliseconds(400) || asked < 5);

        return taken.TotalMicroseconds / asked;
    }

    private static async Task<string> AskAsync(ServiceProvider services, string query, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        ExecutionResult result = await services.GetRequiredService<IDocumentExecuter<GraphApiSchema>>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            RequestServices = scope.ServiceProvider,
            CancellationToken = cancellationToken,
        });
        string text = services.GetRequiredService<IGraphQLTextSerializer>().Serialize(result);
        return result.Errors is null ? text : throw new InvalidOperationException(text);
    }
}
