namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// The body of a streamed answer, which does not wait for ever for its reader: a write that is not taken in time is cancelled.
/// For one thread; leaves the stream open.
/// </summary>
internal sealed class WatchedBody(Stream inner, TimeSpan patience, CancellationToken aborted) : Stream
{
    private readonly CancellationTokenSource _limit = new();
    private CancellationTokenSource? _either;

    /// <summary>Ends the work when the reader has left or takes nothing.</summary>
    public CancellationToken Token => (_either ??= CancellationTokenSource.CreateLinkedTokenSource(aborted, _limit.Token)).Token;

    /// <summary>Whether the reader took nothing for too long.</summary>
    public bool HasStalled => _limit.IsCancellationRequested;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw new NotSupportedException();

    public override Task FlushAsync(CancellationToken cancellationToken) => WatchAsync(new ValueTask(inner.FlushAsync(Token))).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        WatchAsync(inner.WriteAsync(buffer, Token));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _either?.Dispose();
            _limit.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask WatchAsync(ValueTask write) => write.IsCompleted ? write : WaitAsync(write);

    private async ValueTask WaitAsync(ValueTask write)
    {
        _limit.CancelAfter(patience);
        await write.ConfigureAwait(false);
        // Kestrel ends a cancelled write by ending the connection, and says nothing of it here.
        Token.ThrowIfCancellationRequested();
        _limit.CancelAfter(Timeout.InfiniteTimeSpan);
    }
}
