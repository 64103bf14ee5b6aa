using Microsoft.Extensions.Logging.Abstractions;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Loading;
using PaperNotes.Graph.Neo4j.Reading;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Stores;

/// <summary>
/// Where a command reads a graph from or writes it to. Its members throw <see cref="GraphStoreException"/> where it cannot be read, also
/// where it can only in part.
/// </summary>
internal interface IGraphLocation : IGraphSource, IDisposable
{
    /// <summary>How messages call it.</summary>
    string Name { get; }

    /// <summary>The database the graph is in, or would be served from.</summary>
    Neo4jOptions Database { get; }

    /// <summary>Writes to it.</summary>
    IGraphWriter Writer { get; }

    /// <summary>What the graph is built from.</summary>
    ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken);
}

/// <summary>A data folder; read whole or not at all.</summary>
internal sealed class FolderLocation(string folder, Neo4jOptions database) : IGraphLocation
{
    private readonly string _path = new DataFolder(folder, strict: true).FullPath;

    public string Name => folder;

    public Neo4jOptions Database => database;

    public IGraphWriter Writer => new FolderWriter(folder);

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

/// <summary>A Neo4j.</summary>
internal sealed class DatabaseLocation(Neo4jOptions options) : IGraphLocation
{
    private readonly HttpCypherRunner _runner = new(options, NullLogger<HttpCypherRunner>.Instance);

    public string Name => $"neo4j ({options.Database})";

    public Neo4jOptions Database => options;

    public IGraphWriter Writer => new Neo4jWriter(_runner, options);

    /// <summary>Reads the graph of a database as it is when it is opened.</summary>
    public static Neo4jSource SourceOf(ICypherRunner runner, Neo4jOptions options) =>
        new(runner, options, (pinned, pointer) => new Neo4jStore(pinned, pointer));

    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) => SourceOf(_runner, options).OpenAsync(cancellationToken);

    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken)
    {
        // Says so where there is no graph; the writer would give none at all.
        await OpenAsync(cancellationToken);
        return await Writer.ReadFactsAsync(cancellationToken);
    }

    public void Dispose() => _runner.Dispose();
}
