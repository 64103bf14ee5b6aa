using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace PaperNotes.Graph.Importing.Sources;

// The names of a zip's entries that are not said to be UTF-8, decoded from their bytes. System.IO.Compression gives a name only as
// text, and for these what it cannot decode becomes U+FFFD. (APPNOTE.TXT 4.3.12, 4.3.16, 4.6.9.)
internal static class ZipNames
{
    private const int EndBytes = 22, LocatorBytes = 20, HeaderBytes = 46, MaxCommentBytes = ushort.MaxValue;
    private const uint EndSignature = 0x06054B50, LocatorSignature = 0x07064B50, End64Signature = 0x06064B50, HeaderSignature = 0x02014B50;
    private const int UnicodePathField = 0x7075;

    // By place in the directory. Names that are plain ASCII or marked as UTF-8 are not in it: the framework reads them right.
    public static async Task<IReadOnlyDictionary<int, string>> ReadAsync(Stream zip, CancellationToken cancellationToken)
    {
        Dictionary<int, string> names = [];
        Dictionary<int, byte[]> untold = [];
        if (await DirectoryAsync(zip, cancellationToken).ConfigureAwait(false) is not { } start)
        {
            return names;
        }

        zip.Position = start;
        byte[] header = new byte[HeaderBytes];
        for (
            int place = 0;
            await zip.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)
                == HeaderBytes
                && BinaryPrimitives.ReadUInt32LittleEndian(header) == HeaderSignature;
            place++)
        {
            bool isUtf8 = (Field(header, 8) & 0x0800) != 0;
            int nameBytes = Field(header, 28), extraBytes = Field(header, 30), commentBytes = Field(header, 32);
            byte[] rest = new byte[nameBytes + extraBytes + commentBytes];
            if (await zip.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)
                < rest.Length)
            {
                break;
            }

            byte[] name = rest[..nameBytes];
            if (isUtf8 || System.Text.Ascii.IsValid(name))
            {
                continue;
            }

            if (UnicodePath(rest.AsSpan(nameBytes, extraBytes), name) is { } told)
            {
                names[place] = told;
            }
            else if (!System.Text.Unicode.Utf8.IsValid(name))
            {
                untold[place] = name;
            }
        }

        CodePages.Decode(untold, names);
        return names;
    }

    // Where the directory begins; null where there is none, which the framework then says.
    private static async Task<long?> DirectoryAsync(Stream zip, CancellationToken cancellationToken)
    {
        int length = (int)Math.Min(zip.Length, EndBytes + MaxCommentBytes + LocatorBytes);
        byte[] tail = new byte[length];
        zip.Position = zip.Length - length;
        await zip.ReadExactlyAsync(tail, cancellationToken).ConfigureAwait(false);
        for (int at = length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndSignature)
            {
                continue;
            }

            uint start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            bool is64 = at >= LocatorBytes && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at - LocatorBytes)) == LocatorSignature;
            return is64
                ? await Directory64Async(zip, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - LocatorBytes + 8)), cancellationToken)
                    .ConfigureAwait(false)
                : start;
        }

        return null;
    }

    private static async Task<long?> Directory64Async(Stream zip, long end, CancellationToken cancellationToken)
    {
        byte[] record = new byte[56];
        if (end < 0 || end > zip.Length - record.Length)
        {
            return null;
        }

        zip.Position = end;
        await zip.ReadExactlyAsync(record, cancellationToken).ConfigureAwait(false);
        long start = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == End64Signature && start >= 0 && start < zip.Length ? start : null;
    }

    // Info-ZIP's field: version 1, the CRC-32 of the name that it belongs to, the name in UTF-8.
    private static string? UnicodePath(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        while (extra.Length >= 4)
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(extra), length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                return null;
            }

            ReadOnlySpan<byte> field = extra.Slice(4, length);
            if (id == UnicodePathField
                && field.Length > 5
                && field[0] == 1
                && BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == Crc32.HashToUInt32(name)
                && System.Text.Unicode.Utf8.IsValid(field[5..]))
            {
                return Encoding.UTF8.GetString(field[5..]);
            }

            extra = extra[(4 + length)..];
        }

        return null;
    }

    private static int Field(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));
}
