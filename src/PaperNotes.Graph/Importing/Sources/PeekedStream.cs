namespace PaperNotes.Graph.Importing.Sources;

// A stream whose first bytes were looked at and are given again.
internal sealed class PeekedStream : ForwardStream
{
    private readonly Stream _rest;
    private readonly byte[] _head;
    private int _given;

    private PeekedStream(byte[] head, Stream rest)
    {
        _head = head;
        _rest = rest;
    }

    public ReadOnlySpan<byte> Head => _head;

    // How many bytes were taken from the stream beneath.
    public long Taken { get; private set; }

    public static async Task<PeekedStream> OpenAsync(Stream stream, int bytes, CancellationToken cancellationToken)
    {
        byte[] head = new byte[bytes];
        int read = await stream.ReadAtLeastAsync(head, bytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return new PeekedStream(head[..read], stream) { Taken = read };
    }

    public override int Read(Span<byte> buffer)
    {
        int fromHead = TakeFromHead(buffer);
        return fromHead > 0 ? fromHead : Count(_rest.Read(buffer));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int fromHead = TakeFromHead(buffer.Span);
        return fromHead > 0 ? fromHead : Count(await _rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
    }

    private int Count(int read)
    {
        Taken += read;
        return read;
    }

    private int TakeFromHead(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
