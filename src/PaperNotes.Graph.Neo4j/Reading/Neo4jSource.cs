using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Reading;

/// <summary>
/// The graph of a database as it is now: a pointer at most half a second old, read once for all who wait for it. One store serves a load as
/// long as it is the current one, with what it remembers. Where the database is absent or empty each call says so, until it is there.
/// Thread-safe.
/// </summary>
/// <param name="runner">Reaches the database.</param>
/// <param name="options">Names the graph.</param>
/// <param name="open">Makes a store that reads the load of a pointer.</param>
public sealed class Neo4jSource(
    ICypherRunner runner, Neo4jOptions options, Func<ICypherRunner, GraphPointer, IGraphStore> open) : IGraphSource
{
    private const long FreshMilliseconds = 500;

    private readonly Lock _gate = new();
    private Current? _current;
    private Task<IGraphStore>? _reading;

    /// <inheritdoc/>
    public async ValueTask<IGraphStore> OpenAsync(CancellationToken cancellationToken)
    {
        Task<IGraphStore> reading;
        lock (_gate)
        {
            if (_current is { } current && Environment.TickCount64 - current.ReadAt < FreshMilliseconds)
            {
                return current.Store;
            }

            // Of no caller's token: who gives up must not end it for the others.
            reading = _reading ??= Task.Run(ReadAsync, CancellationToken.None);
        }

        return await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<IGraphStore> ReadAsync()
    {
        try
        {
            long readAt = Environment.TickCount64;
            GraphPointer pointer = await Pointers.ReadAsync(runner, options.Graph, CancellationToken.None).ConfigureAwait(false)
                ?? throw Neo4jErrors.Empty();
            return Take(pointer, readAt).Store;
        }
        finally
        {
            lock (_gate)
            {
                _reading = null;
            }
        }
    }

    private Current Take(GraphPointer pointer, long readAt)
    {
        lock (_gate)
        {
            if (_current is { } known && known.Pointer == pointer)
            {
                known.Runner.Confirm(readAt);
                return _current = known with { ReadAt = readAt };
            }

            PinnedRunner pinned = new(runner, pointer, readAt);
            return _current = new Current(pointer, pinned, open(pinned, pointer), readAt);
        }
    }

    private sealed record Current(GraphPointer Pointer, PinnedRunner Runner, IGraphStore Store, long ReadAt);
}
