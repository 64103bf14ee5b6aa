using System.Text;

namespace PaperNotes.Graph.Importing.Sources;

// What a file is, by its first bytes and never by its name.
internal enum SourceForm
{
    Empty,
    Gzip,
    Zip,
    Tar,
    JsonLines,
    Utf16,
    OtherArchive,
    Text,
    Binary,
}

internal static class SourceForms
{
    public const int HeadBytes = 1024;

    private const int TarMagicOffset = 257, TarHeaderBytes = 512, TarSumOffset = 148, TarSumBytes = 8;

    private static readonly (byte[] Start, string Name, string Tool)[] s_otherArchives =
    [
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz", "unxz, or tar -xJf"),
        ("BZh"u8.ToArray(), "bzip2", "bunzip2, or tar -xjf"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7z", "7z x"),
        ("Rar!\u001A\u0007"u8.ToArray(), "rar", "unrar x"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd", "unzstd, or tar --zstd -xf"),
    ];

    public static SourceForm Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return SourceForm.Empty;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return SourceForm.Gzip;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return SourceForm.Zip;
        }

        if (IsTar(head))
        {
            return SourceForm.Tar;
        }

        if (IsUtf16(head))
        {
            return SourceForm.Utf16;
        }

        if (WhyOtherArchive(head) is not null)
        {
            return SourceForm.OtherArchive;
        }

        if (head.Contains((byte)0))
        {
            return SourceForm.Binary;
        }

        ReadOnlySpan<byte> text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        // An object spread over lines is one document.
        bool isSpread = text.Length > 1 && text[1..].TrimStart(" \t"u8) is [(byte)'\r' or (byte)'\n', ..];
        return text is [(byte)'{', ..] && !isSpread ? SourceForm.JsonLines : SourceForm.Text;
    }

    // What an archive of a kind that is not read is, and what to do; null where it is none.
    public static string? WhyOtherArchive(ReadOnlySpan<byte> head)
    {
        foreach ((byte[] start, string name, string tool) in s_otherArchives)
        {
            if (head.StartsWith(start))
            {
                return $"is packed with {name}, which is not read; unpack it ({tool}) and import what it holds";
            }
        }

        return null;
    }

    // By its byte order mark; UTF-32 has the same one and then two zeros.
    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.BigEndianUnicode.Preamble)
        || (head.StartsWith(Encoding.Unicode.Preamble) && !head.StartsWith(Encoding.UTF32.Preamble));

    // Text has a zero for each plain character, always in the same half; other files have them anywhere.
    public static bool IsUnmarkedUtf16(ReadOnlySpan<byte> head)
    {
        int[] zeros = new int[2];
        for (int i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }

        return zeros is [0, > 1] or [> 1, 0];
    }

    // By its mark, or by the sum in its first header, which the tars before POSIX have too.
    private static bool IsTar(ReadOnlySpan<byte> head)
    {
        if (head.Length > TarMagicOffset + 5 && head[TarMagicOffset..].StartsWith("ustar"u8))
        {
            return true;
        }

        if (head.Length < TarHeaderBytes || head[0] == 0)
        {
            return false;
        }

        ReadOnlySpan<byte> written = head.Slice(TarSumOffset, TarSumBytes).Trim(" \0"u8);
        int told = 0, sum = TarSumBytes * ' ';
        foreach (byte digit in written)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return false;
            }

            told = (told * 8) + digit - '0';
        }

        for (int i = 0; i < TarHeaderBytes; i++)
        {
            sum += i is >= TarSumOffset and < TarSumOffset + TarSumBytes ? 0 : head[i];
        }

        return written.Length > 0 && told == sum;
    }
}
