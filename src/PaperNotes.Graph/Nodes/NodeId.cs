using System.Buffers.Text;
using System.Text;

namespace PaperNotes.Graph.Nodes;

/// <summary>Opaque global ids: base64url of the kind's letter and the key. Equal in every store and after every import.</summary>
public static class NodeId
{
    /// <summary>The id of a node.</summary>
    public static string Encode(NodeRef node) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{NodeKinds.Of(node.Kind).Letter}:{node.Key}"));

    /// <summary>Reads an id; null where it is none of ours. An id can be well-formed and yet name nothing.</summary>
    public static NodeRef? TryDecode(string id)
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
            string key = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2));
            // One node has one id: what does not encode back to itself (padding, spare bits) is malformed.
            NodeRef? node = NodeKinds.WithLetter((char)bytes[0]) is { } kind ? new NodeRef(kind, key) : null;
            return node is { } found && Encode(found) == id ? found : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
