using System.Buffers.Text;
using System.Text;

namespace PaperNotes.Graph.Nodes;

/// <summary>Opaque global ids: base64url of the kind's letter and the key. Equal in every store and after every import.</summary>
public static class NodeId
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The id of a node.</summary>
    public static string Encode(NodeRef node) => Encode(NodeKinds.Of(node.Kind).Letter, node.Key);

    /// <summary>Reads an id; null where it is none of ours. An id can be well-formed and yet name nothing.</summary>
    public static NodeRef? TryDecode(string id) =>
        Read(id) is var (letter, key) && NodeKinds.WithLetter(letter) is { } kind ? new NodeRef(kind, key) : null;

    /// <summary>The id of what has a letter of its own, which no kind of node has.</summary>
    internal static string Encode(char letter, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{letter}:{key}"));

    /// <summary>The letter and the key of an id; null where it is none.</summary>
    internal static (char Letter, string Key)? Read(string id)
    {
        if (id.Length == 0 || !Base64Url.IsValid(id))
        {
            return null;
        }

        byte[] bytes = Base64Url.DecodeFromChars(id);
        if (bytes.Length < 3 || bytes[1] != (byte)':')
        {
            return null;
        }

        try
        {
            string key = s_utf8.GetString(bytes.AsSpan(2));
            // One node has one id: what does not encode back to itself (padding, spare bits) is malformed.
            return Encode((char)bytes[0], key) == id ? ((char)bytes[0], key) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
