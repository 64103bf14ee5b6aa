using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Reads lines of bytes, none longer than a limit: what is longer is passed over without being kept. Not thread-safe.
/// </summary>
public sealed class LineReader(Stream stream, int longest = KeyText.MaxLineBytes)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The number of the last line read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the last line was longer than the limit; its content is then empty.</summary>
    public bool TooLong { get; private set; }

    /// <summary>
    /// The next line without its line break (LF or CRLF) and without a byte order mark; null at the end. Valid until the next call.
    /// </summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        TooLong = false;
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                int length = searched + feed;
                ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
                _start += length + 1;
                return Finish(line);
            }

            searched = _end - _start;
            if (_atEnd)
            {
                ReadOnlyMemory<byte> rest = _buffer.AsMemory(_start, searched);
                _start = _end;
                if (searched == 0 && !TooLong)
                {
                    return null;
                }

                return Finish(rest);
            }

            if (searched > longest)
            {
                TooLong = true;
                _start = _end;
                searched = 0;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private ReadOnlyMemory<byte> Finish(ReadOnlyMemory<byte> line)
    {
        Number++;
        TooLong |= line.Length > longest;
        if (TooLong)
        {
            return default;
        }

        if (Number == 1 && line.Span.StartsWith(Mark))
        {
            line = line[Mark.Length..];
        }

        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _atEnd = read == 0;
        _end += read;
    }
}
