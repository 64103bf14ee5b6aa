using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Where a command reads a graph from. Its members throw <see cref="GraphStoreException"/> where it cannot be read, also where it can
/// only in part.
/// </summary>
internal interface IExportSource : IDisposable
{
    /// <summary>The database the graph is in, or would be served from.</summary>
    Neo4jOptions Database { get; }

    /// <summary>The graph as it is now.</summary>
    ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken);

    /// <summary>What the graph is built from.</summary>
    ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken);
}
