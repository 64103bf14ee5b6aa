using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>Gives the embedded graph as it is now; what was opened before a swap stays on its version. Thread-safe.</summary>
public sealed class EmbeddedSource : IGraphSource
{
    private volatile EmbeddedStore? current;

    /// <param name="store">The graph to start with; null while there is none.</param>
    public EmbeddedSource(EmbeddedStore? store = null) => current = store;

    /// <summary>Why there is no graph, for the operator, while there is none; null where it is only not loaded yet.</summary>
    public string? Absence { get; set; }

    /// <summary>The graph as it is now; null while there is none.</summary>
    public EmbeddedStore? Current => current;

    /// <summary>Puts another graph in the place of the current one at once; gives the one that was there.</summary>
    public EmbeddedStore? Swap(EmbeddedStore store)
    {
        EmbeddedStore? before = Interlocked.Exchange(ref current, store);
        // Beside the requests: only the first search would wait for it.
        _ = Task.Run(store.Warm);
        return before;
    }

    /// <inheritdoc/>
    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return current is { } store
            ? ValueTask.FromResult<IGraphStore>(store)
            : throw Absent();
    }

    private GraphStoreException Absent() =>
        Absence is { } reason
            ? new GraphStoreException(GraphStoreFault.Unavailable, reason)
            {
                PublicMessage =
                    "The graph's files are damaged and are not served. Try again when the operator has mended them; the log says how.",
            }
            : new GraphStoreException(GraphStoreFault.Unavailable, "No graph is loaded yet. Import one, or try again later.");
}
