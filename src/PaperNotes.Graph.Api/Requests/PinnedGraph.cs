using PaperNotes.Graph.Queries;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// The graph that one request reads: opened when first asked for, once, so that no answer mixes two versions. Scoped;
/// thread-safe.
/// </summary>
public sealed class PinnedGraph(IGraphSource source)
{
    private TaskCompletionSource<IGraphStore>? opening;
    private SpelledStore? store;

    /// <summary>The store of this request, once it was opened.</summary>
    internal SpelledStore? Opened => store;

    /// <summary>
    /// The store of this request, which takes keys in any spelling. Throws <see cref="GraphStoreException"/>, the same each time, where no
    /// graph can be read.
    /// </summary>
    public ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken) =>
        store is { } open ? new ValueTask<IGraphStore>(open) : new ValueTask<IGraphStore>(OpenOnceAsync(cancellationToken));

    private async Task<IGraphStore> OpenOnceAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<IGraphStore> own = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Interlocked.CompareExchange(ref opening, own, null) is { } other)
        {
            return await other.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            store = new SpelledStore(await source.OpenAsync(cancellationToken).ConfigureAwait(false));
            own.SetResult(store);
        }
        catch (Exception exception)
        {
            own.SetException(exception);
        }

        return await own.Task.ConfigureAwait(false);
    }
}
