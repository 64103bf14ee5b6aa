namespace PaperNotes.Graph.Importing.Sources;

// Counts what an unpacker gives and stops a bomb: far more bytes than its packed source explains.
internal sealed class BoundedStream(Stream unpacked, Func<long> packedBytes) : ForwardStream
{
    private long _given;

    public override int Read(Span<byte> buffer) => Count(unpacked.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _given += read;
        if (_given > SourceLimits.RatioFreeBytes && _given > packedBytes() * SourceLimits.Ratio)
        {
            throw new SourceException($"unpacks to more than {SourceLimits.Ratio} times its size; not read further");
        }

        return read;
    }
}
