using System.Diagnostics.CodeAnalysis;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>
/// Lets a number of requests to the database run at once; the others wait their turn in the order in which they came. A place is held until
/// the database has answered, however early the caller leaves: what runs there still takes a thread of it. Thread-safe.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "What still runs gives its place back after the end; no handle is in the semaphore unless one asks for it.")]
internal sealed class Bulkhead(int places)
{
    private readonly SemaphoreSlim _free = new(places, places);

    /// <summary>
    /// Starts the request as soon as there is a place, and returns it as it runs. Throws <see cref="GraphStoreException"/> after
    /// <paramref name="limit"/>, <see cref="OperationCanceledException"/> when the caller leaves.
    /// </summary>
    public async Task<Task<T>> StartAsync<T>(Func<Task<T>> send, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (!await _free.WaitAsync(limit, cancellationToken).ConfigureAwait(false))
        {
            throw Neo4jErrors.Crowded(places, limit);
        }

        return HoldAsync(send);
    }

    private async Task<T> HoldAsync<T>(Func<Task<T>> send)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }
}
