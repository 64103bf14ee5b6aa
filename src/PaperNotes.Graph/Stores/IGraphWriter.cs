using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Stores;

/// <summary>
/// Where an import writes to. The facts are kept beside the graph, so that a later import can add to them. One import at a
/// time: <see cref="LockAsync"/> first.
/// </summary>
public interface IGraphWriter
{
    /// <summary>
    /// The exclusive right to write, until disposed. Waits up to <paramref name="wait"/> for another import, then throws
    /// <see cref="GraphStoreException"/> with <see cref="GraphStoreFault.Locked"/>. The lock of a process that died does not hold.
    /// </summary>
    /// <param name="wait">How long to wait; zero: not at all.</param>
    /// <param name="holder">Told now and then who is waited for, in words, if anybody listens.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    ValueTask<IAsyncDisposable> LockAsync(TimeSpan wait, IProgress<string>? holder, CancellationToken cancellationToken);

    /// <summary>The facts of the current graph; <see cref="FactSet.Empty"/> where there is none yet.</summary>
    ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the graph, all or nothing: whenever it stops, readers see the old graph or the new. Writes nothing where the
    /// current graph has the same version and the same facts. Returns whether it wrote.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="content">The graph of these facts, which may still be being built: what does not need it is written meanwhile.</param>
    /// <param name="progress">Receives progress; may be null.</param>
    /// <param name="cancellationToken">Ends it; the graph stays what it was.</param>
    ValueTask<bool> ReplaceAsync(
        FactSet facts, Task<GraphContent> content, IProgress<LoadProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>How far a load is.</summary>
/// <param name="Step">What is being written, e.g. "papers"; where nothing is counted, what is being done.</param>
/// <param name="Done">Items written.</param>
/// <param name="Total">Items in all; 0 where nothing is counted.</param>
public readonly record struct LoadProgress(string Step, long Done, long Total);
