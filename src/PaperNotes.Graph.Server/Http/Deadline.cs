namespace PaperNotes.Graph.Server.Http;

/// <summary>When the work of a request must end: when its time has passed, or when its client has left. Thread-safe.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationToken _aborted;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;

    /// <param name="time">How long the work may take from now on.</param>
    /// <param name="aborted">Says that the client has left.</param>
    public Deadline(TimeSpan time, CancellationToken aborted)
    {
        _aborted = aborted;
        _limit = new CancellationTokenSource(time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(aborted, _limit.Token);
    }

    /// <summary>Ends the work.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether the client has left.</summary>
    public bool IsAbandoned => _aborted.IsCancellationRequested;

    /// <summary>Whether the time has passed.</summary>
    public bool HasPassed => _limit.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
