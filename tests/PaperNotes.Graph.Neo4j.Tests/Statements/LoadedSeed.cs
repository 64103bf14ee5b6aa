using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Neo4j.Tests.Statements;

/// <summary>The seed in a server, loaded once.</summary>
internal sealed class LoadedSeed
{
    private static readonly ConditionalWeakTable<Neo4jServer, Lazy<Task<LoadedSeed>>> s_byServer = [];

    private LoadedSeed(Neo4jOptions options, ICypherRunner runner, GraphPointer pointer) =>
        (Options, Runner, Pointer) = (options, runner, pointer);

    public Neo4jOptions Options { get; }

    public ICypherRunner Runner { get; }

    public GraphPointer Pointer { get; }

    public static Task<LoadedSeed> OnAsync(Neo4jServer server) =>
        s_byServer.GetValue(server, server => new(() => LoadAsync(server))).Value;

    /// <summary>The statements that a question is asked with.</summary>
    public async Task<IReadOnlyList<CypherStatement>> StatementsOfAsync(Question question, CancellationToken cancellationToken)
    {
        RecordingRunner recorder = new(Runner);
        await question.Ask(new Neo4jStore(recorder, Pointer), cancellationToken);
        return [.. recorder.Statements];
    }

    private static async Task<LoadedSeed> LoadAsync(Neo4jServer server)
    {
        Neo4jOptions options = await server.ReachAsync("statements");
        HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        FactSet facts = (await FactFolder.ReadAsync(Path.Combine(Repository.Root, "seed"), CancellationToken.None)).Facts;
        await new Neo4jWriter(runner, options).ReplaceAsync(facts, GraphBuilder.Build(facts), null, CancellationToken.None);
        return new(options, runner, (await Pointers.ReadAsync(runner, options.Graph, CancellationToken.None))!);
    }
}
