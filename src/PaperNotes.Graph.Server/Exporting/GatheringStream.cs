namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Writes to a stream that only takes asynchronous writes and cannot tell its position, such as a response: gathers what is written
/// in either way, counts it, and passes it on when it is drained. Leaves the stream open.
/// </summary>
internal sealed class GatheringStream(Stream inner) : Stream
{
    private readonly MemoryStream _gathered = new();
    private long _passed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _passed + _gathered.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Passes on what was written.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await inner.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), cancellationToken);
        _passed += _gathered.Length;
        _gathered.SetLength(0);
    }

    public override void Flush()
    {
        // Waits for the drain.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _gathered.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
