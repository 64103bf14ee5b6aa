namespace PaperNotes.Graph.Stores;

/// <summary>Gives the graph as it is now. Thread-safe.</summary>
public interface IGraphSource
{
    /// <summary>
    /// A store pinned to the current version: all reads of one request go through one store, so that no answer mixes two
    /// versions. Throws <see cref="GraphStoreException"/> where no graph can be read.
    /// </summary>
    ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken);
}
