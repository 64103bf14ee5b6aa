using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Server.Hosting;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>The sources that <c>--from</c> can name.</summary>
internal static class ExportSources
{
    /// <summary>A folder, <c>neo4j</c> or an address of one; null: what the server would serve.</summary>
    public static IExportSource Open(string? named)
    {
        IConfiguration settings = CommandSettings.Read();
        PaperNotesOptions served = Settings.Read(settings);
        return CommandSettings.Database(named ?? (served.Store == "neo4j" ? "neo4j" : null), settings) is { } options
            ? new DatabaseSource(options)
            : new FolderSource(named ?? served.Data, CommandSettings.Database("neo4j", settings)!);
    }
}

/// <summary>The graph of a data folder, read whole or not at all.</summary>
internal sealed class FolderSource(string folder, Neo4jOptions database) : IExportSource
{
    private readonly string _path = new DataFolder(folder, strict: true).FullPath;

    public Neo4jOptions Database => database;

    public async ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) =>
        new EmbeddedStore(GraphBuilder.Build(await ReadFactsAsync(cancellationToken)));

    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken)
    {
        FactReading reading = await FactFolder.ReadAsync(_path, cancellationToken);
        return reading.Loss is not { } loss
            ? reading.Facts
            : throw new GraphStoreException(GraphStoreFault.Data, $"'{_path}' cannot be read whole: {loss}.");
    }

    public void Dispose()
    {
        // Holds nothing.
    }
}

/// <summary>The graph of a Neo4j; reads only.</summary>
internal sealed class DatabaseSource(Neo4jOptions options) : IExportSource
{
    private readonly HttpCypherRunner _runner = new(options, NullLogger<HttpCypherRunner>.Instance);

    public Neo4jOptions Database => options;

    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) =>
        new Neo4jSource(_runner, options, (runner, pointer) => new Neo4jStore(runner, pointer)).OpenAsync(cancellationToken);

    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken)
    {
        // Says so where there is no graph; the writer would give none at all.
        await OpenAsync(cancellationToken);
        return await new Neo4jWriter(_runner, options).ReadFactsAsync(cancellationToken);
    }

    public void Dispose() => _runner.Dispose();
}
