using System.Buffers;

namespace PaperNotes.Graph.Importing.Sources;

// A stream whose first bytes were looked at and are given again.
internal sealed class PeekedStream : ForwardStream
{
    private readonly Stream _rest;
    private readonly byte[] _head;
    private readonly InvalidDataException? _damage;
    private int _given;

    private PeekedStream(byte[] head, Stream rest, InvalidDataException? damage)
    {
        _head = head;
        _rest = rest;
        _damage = damage;
    }

    public ReadOnlySpan<byte> Head => _head;

    // How many bytes were taken from the stream beneath.
    public long Taken { get; private set; }

    public static async Task<PeekedStream> OpenAsync(Stream stream, int bytes, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(bytes);
        int read = 0;
        InvalidDataException? damage = null;
        try
        {
            while (read < bytes
                && await stream.ReadAsync(buffer.AsMemory(read, bytes - read), cancellationToken).ConfigureAwait(false) is > 0 and var more)
            {
                read += more;
            }
        }
        catch (InvalidDataException exception) when (read > 0)
        {
            // What comes before the damage is given first.
            damage = exception;
        }

        byte[] head = buffer[..read];
        ArrayPool<byte>.Shared.Return(buffer);
        return new PeekedStream(head, stream, damage) { Taken = read };
    }

    public override int Read(Span<byte> buffer)
    {
        int fromHead = TakeFromHead(buffer);
        return fromHead > 0 ? fromHead : Count(Rest().Read(buffer));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int fromHead = TakeFromHead(buffer.Span);
        return fromHead > 0 ? fromHead : Count(await Rest().ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
    }

    private Stream Rest() => _damage is null ? _rest : throw new InvalidDataException(_damage.Message, _damage);

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
