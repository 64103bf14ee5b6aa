using System.Buffers;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>
/// An answer as it is written, in borrowed memory. Ends its writing by an <see cref="HttpErrorException"/> where it grows too
/// large, and by cancellation; it is sent when it is whole, so that no client sees half of one. For one thread; dispose it.
/// </summary>
internal sealed class AnswerBuffer(int limit, CancellationToken cancellationToken) : IBufferWriter<byte>, IDisposable
{
    private const int Smallest = 16 * 1024;
    private const int Largest = 512 * 1024;

    private readonly List<(byte[] Memory, int Length)> _full = [];
    private byte[] _current = ArrayPool<byte>.Shared.Rent(Smallest);
    private int _used;
    private long _before;

    /// <summary>How many bytes are written.</summary>
    public long Length => _before + _used;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        if (Length + count > limit)
        {
            throw new HttpErrorException(HttpErrors.AnswerTooLarge(Length + count, limit));
        }

        _used += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_current.Length - _used < Math.Max(1, sizeHint))
        {
            _full.Add((_current, _used));
            _before += _used;
            _used = 0;
            _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, Math.Min(Largest, 2 * _current.Length)));
        }

        return _current.AsMemory(_used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Sends what is written.</summary>
    public async ValueTask SendAsync(Stream output, CancellationToken sending)
    {
        foreach ((byte[] memory, int length) in _full)
        {
            await output.WriteAsync(memory.AsMemory(0, length), sending).ConfigureAwait(false);
        }

        await output.WriteAsync(_current.AsMemory(0, _used), sending).ConfigureAwait(false);
        // Kestrel ends a cancelled write by ending the connection, and says nothing of it here.
        sending.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((byte[] memory, _) in _full)
        {
            ArrayPool<byte>.Shared.Return(memory);
        }

        _full.Clear();
        ArrayPool<byte>.Shared.Return(_current);
        _current = [];
    }
}
