using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores.Tests.Contract;
using PaperNotes.Graph.Testing;
using PaperNotes.Graph.Testing.Neo4j;

namespace PaperNotes.Graph.Stores.Tests.Neo4j;

/// <summary>Stores in one real Neo4j for the suites: each graph is loaded once, under a name of its own.</summary>
public sealed class Neo4jStores : StoreUnderTest
{
    private static readonly ConditionalWeakTable<Neo4jServer, Neo4jStores> s_byServer = [];

    private static readonly SemaphoreSlim s_loading = new(1, 1);
    private readonly Neo4jServer _server;

    private Neo4jStores(Neo4jServer server) => _server = server;

    // Every graph is a load and every question a request.
    public override int GeneratedGraphs => 6;

    public override int Questions => 60;

    /// <summary>The stores of a server, the same for all suites.</summary>
    public static Neo4jStores On(Neo4jServer server) => s_byServer.GetValue(server, server => new Neo4jStores(server));

    protected override async Task<IGraphStore> LoadAsync(GraphContent content)
    {
        Neo4jOptions options = await _server.ReachAsync($"stores-{content.Version}");
        HttpCypherRunner runner = new(options, NullLogger<HttpCypherRunner>.Instance);
        await s_loading.WaitAsync();
        try
        {
            await new Neo4jWriter(runner, options).ReplaceAsync(FactSet.Empty, content, null, CancellationToken.None);
        }
        finally
        {
            s_loading.Release();
        }

        return await new Neo4jSource(runner, options, (runner, pointer) => new Neo4jStore(runner, pointer)).OpenAsync(
            CancellationToken.None);
    }
}
