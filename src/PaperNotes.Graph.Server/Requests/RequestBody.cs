using System.Buffers;
using System.Text;

namespace PaperNotes.Graph.Server.Requests;

/// <summary>The bytes of a request's body, in a buffer of the shared pool until it is disposed.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int SmallestBuffer = 4096;

    private byte[] _buffer;
    private int _length;

    private RequestBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(SmallestBuffer, capacity));

    /// <summary>The body without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Json
    {
        get
        {
            ReadOnlyMemory<byte> bytes = _buffer.AsMemory(0, _length);
            return bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
    }

    /// <summary>
    /// Reads the body to its end; the server's own limit of its size ends a longer one with a <see cref="BadHttpRequestException"/>.
    /// </summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // One byte more shows the end without a larger buffer. A client may name a length and never send it.
        RequestBody body = new((int)Math.Min(request.ContentLength + 1 ?? 0, SmallestBuffer * 16));
        try
        {
            while (true)
            {
                int read = await request.Body.ReadAsync(body._buffer.AsMemory(body._length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return body;
                }

                body._length += read;
                if (body._length == body._buffer.Length)
                {
                    body.Grow();
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
