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
    Text,
    Binary,
}

internal static class SourceForms
{
    public const int HeadBytes = 1024;

    private const int TarMagicOffset = 257;

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

        if (head.Length > TarMagicOffset + 5 && head[TarMagicOffset..].StartsWith("ustar"u8))
        {
            return SourceForm.Tar;
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
}
