using System.Text;
using PaperNotes.Graph.Importing.Sources;

namespace PaperNotes.Graph.Importing.Notes;

// Bytes of a text file as text: UTF-8, its mark dropped, line ends as \n.
internal static class TextContent
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // The line is that of the first byte that is no UTF-8.
    public static string? Decode(ReadOnlySpan<byte> bytes, out int badLine)
    {
        badLine = 0;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        bytes = bytes[..^CutOffBytes(bytes)];
        try
        {
            return Strict.GetString(bytes).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException exception)
        {
            badLine = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            return null;
        }
    }

    // A file that was cut off within its last character is still read.
    private static int CutOffBytes(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte unit = bytes[^back];
            if (unit >= 0xC0)
            {
                int length = unit >= 0xF0 ? 4 : unit >= 0xE0 ? 3 : 2;
                return length > back ? back : 0;
            }

            if (unit < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
