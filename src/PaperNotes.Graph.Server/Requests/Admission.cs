using System.Threading.RateLimiting;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>How many requests are worked on at once. Health, readiness and files are outside of it. Thread-safe.</summary>
internal sealed class Admission(HttpLimits limits) : IDisposable
{
    /// <summary>The places of GraphQL requests.</summary>
    public AdmissionLimiter Operations { get; } = new(Executing(limits), limits.Waiting, TimeSpan.FromSeconds(limits.WaitingSeconds));

    /// <summary>The places of exports.</summary>
    public AdmissionLimiter Exports { get; } = new(limits.Exports, limits.Waiting, TimeSpan.FromSeconds(limits.WaitingSeconds));

    /// <summary>
    /// Lets the thread pool hold a thread for every place at once: work on the embedded graph keeps its thread, and timers, clients
    /// that leave and /healthz must not wait for the pool to grow.
    /// </summary>
    public static void ReserveThreads(HttpLimits limits)
    {
        ThreadPool.GetMinThreads(out int workers, out int completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Executing(limits) + limits.Exports + Environment.ProcessorCount), completions);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Operations.Dispose();
        Exports.Dispose();
    }

    private static int Executing(HttpLimits limits) => limits.Executing > 0 ? limits.Executing : 2 * Environment.ProcessorCount;
}

/// <summary>A number of places, a short queue before them, and a longest wait in it. Thread-safe.</summary>
internal sealed class AdmissionLimiter(int places, int waiting, TimeSpan longest) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = places,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>
    /// Waits for a place, which is free again when what comes back is disposed. Whoever leaves while it waits leaves the queue at
    /// once; an <see cref="HttpErrorException"/> where the queue is full or the wait too long.
    /// </summary>
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        RateLimitLease lease = _limiter.AttemptAcquire();
        return lease.IsAcquired ? new ValueTask<IDisposable>(lease) : new ValueTask<IDisposable>(WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longest);
        try
        {
            RateLimitLease lease = await _limiter.AcquireAsync(1, patience.Token).ConfigureAwait(false);
            return lease.IsAcquired ? lease : throw new HttpErrorException(HttpErrors.ServerBusy());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpErrorException(HttpErrors.ServerBusy());
        }
    }
}
