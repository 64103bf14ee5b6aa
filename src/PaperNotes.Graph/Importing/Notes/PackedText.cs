using System.IO.Compression;
using System.Text;

namespace PaperNotes.Graph.Importing.Notes;

// A text kept at a third of its size until it is needed again: concepts can only be looked for once all notes are known.
internal readonly struct PackedText
{
    private readonly byte[] _packed;

    private PackedText(byte[] packed) => _packed = packed;

    public static PackedText Pack(string text)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return new PackedText(packed.ToArray());
    }

    public bool SaysTheSame(PackedText other) => _packed.AsSpan().SequenceEqual(other._packed);

    public string Unpack()
    {
        using StreamReader reader = new(new DeflateStream(new MemoryStream(_packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
