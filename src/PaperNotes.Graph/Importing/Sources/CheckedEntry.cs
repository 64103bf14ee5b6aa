using System.IO.Compression;
using System.IO.Hashing;

namespace PaperNotes.Graph.Importing.Sources;

// The content of a zip's entry, unpacked once to check it before the first byte is given: the framework does not compare the
// CRC-32, and of a damaged entry nothing is to be believed. What is never read costs nothing.
internal sealed class CheckedEntry(ZipArchiveEntry entry) : ForwardStream
{
    private BoundedStream? _content;

    public override int Read(Span<byte> buffer)
    {
        if (_content is null)
        {
            using BoundedStream whole = Open();
            Crc32 sum = new();
            sum.Append(whole);
            _content = Checked(sum);
        }

        return _content.Read(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_content is null)
        {
            BoundedStream whole = Open();
            await using (whole.ConfigureAwait(false))
            {
                Crc32 sum = new();
                await sum.AppendAsync(whole, cancellationToken).ConfigureAwait(false);
                _content = Checked(sum);
            }
        }

        return await _content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content?.Dispose();
        }

        base.Dispose(disposing);
    }

    private BoundedStream Checked(Crc32 sum) =>
        sum.GetCurrentHashAsUInt32() == entry.Crc32
            ? Open()
            : throw new SourceException("is damaged (its checksum is not the one in the archive); not read");

    private BoundedStream Open() => new(entry.Open(), () => entry.CompressedLength);
}
