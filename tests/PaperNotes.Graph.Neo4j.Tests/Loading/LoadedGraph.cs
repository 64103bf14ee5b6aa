using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Testing.Neo4j;
using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Neo4j.Tests.Loading;

/// <summary>A graph of a name of its own in the shared server.</summary>
internal sealed class LoadedGraph : IDisposable
{
    private LoadedGraph(Neo4jOptions options)
    {
        Options = options;
        Runner = new HttpCypherRunner(options, NullLogger<HttpCypherRunner>.Instance);
        Writer = new Neo4jWriter(Runner, options);
    }

    public Neo4jOptions Options { get; }

    public HttpCypherRunner Runner { get; }

    public Neo4jWriter Writer { get; }

    public static async Task<LoadedGraph> NewAsync(Neo4jServer server) => new(await server.ReachAsync($"test-{Guid.NewGuid():N}"));

    /// <summary>Facts that differ by a number.</summary>
    public static FactSet Facts(int number) =>
        new()
        {
            Notes =
            [
                new NoteFacts
                {
                    Venue = "V",
                    Area = "a",
                    Slug = $"s{number}",
                    Title = "A \"title\" \\ \u0001 中文 €",
                    Keywords = ["one", "two"],
                },
            ],
            Pages =
            [
                new PageFacts
                {
                    Venue = "V",
                    Area = "a",
                    CountReported = number,
                    TopTopics = [new ReportedTopic("LLM", 8)],
                },
            ],
            Areas = [new AreaFacts("a", "Area")],
            Topics = [new TopicFacts("llm", "LLM", ["\\bLLMs?\\b"])],
        };

    public Task<GraphPointer?> PointerAsync(CancellationToken cancellationToken) =>
        Pointers.ReadAsync(Runner, Options.Graph, cancellationToken).AsTask();

    /// <summary>The current load and what it holds.</summary>
    public async Task<(GraphPointer Pointer, string Inventory)> ReadAsync(CancellationToken cancellationToken)
    {
        GraphPointer pointer = (await PointerAsync(cancellationToken))!;
        return (pointer, await Inventory.OfAsync(Runner, pointer.Load, cancellationToken));
    }

    /// <summary>The states of the graph's loads in order.</summary>
    public async Task<string> LoadsAsync(CancellationToken cancellationToken)
    {
        CypherResult loads = await Runner.RunAsync(
            new CypherStatement(
                "MATCH (l:Load {graph: $graph}) RETURN l.state ORDER BY l.number",
                new Dictionary<string, object?> { ["graph"] = Options.Graph }),
            cancellationToken);
        return string.Join(' ', loads.Rows.Select(row => row[0].AsText()));
    }

    /// <summary>Changes the database past the writer.</summary>
    public async Task WriteAsync(string text, CancellationToken cancellationToken) =>
        await Runner.RunAsync(new CypherStatement(text, new Dictionary<string, object?>(), CypherAccess.Write), cancellationToken);

    public void Dispose() => Runner.Dispose();
}
