using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PaperNotes.Graph.Paging;

/// <summary>
/// Writes and reads cursors: base64url of a version, a binding and a position. The binding ties a cursor to the list it came
/// from (what is listed, filter, order), so that a cursor of another list is refused instead of giving a wrong page.
/// </summary>
public static class CursorCodec
{
    private const byte Version = 1;
    private const int BindingLength = CursorBinding.Length;

    /// <summary>The cursor of a position in the list that <paramref name="list"/> describes in a canonical text.</summary>
    public static string Encode(string list, Position position) => Encode(CursorBinding.Of(list), position);

    /// <summary>The cursor of a position in a list.</summary>
    public static string Encode(CursorBinding list, Position position)
    {
        byte[] values = JsonSerializer.SerializeToUtf8Bytes(position.Values);
        byte[] bytes = new byte[1 + BindingLength + values.Length];
        bytes[0] = Version;
        list.Bytes.Span.CopyTo(bytes.AsSpan(1));
        values.CopyTo(bytes.AsSpan(1 + BindingLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor; says whether it is one of ours, and of this list.</summary>
    public static CursorStatus TryDecode(string list, string cursor, int values, out Position? position) =>
        TryDecode(CursorBinding.Of(list), cursor, values, out position);

    /// <summary>Reads a cursor; says whether it is one of ours, and of this list.</summary>
    public static CursorStatus TryDecode(CursorBinding list, string cursor, int values, out Position? position)
    {
        position = null;
        if (cursor.Length == 0 || !Base64Url.IsValid(cursor))
        {
            return CursorStatus.Malformed;
        }

        byte[] bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= 1 + BindingLength || bytes[0] != Version)
        {
            return CursorStatus.Malformed;
        }

        if (!bytes.AsSpan(1, BindingLength).SequenceEqual(list.Bytes.Span))
        {
            return CursorStatus.Foreign;
        }

        try
        {
            string?[]? read = JsonSerializer.Deserialize<string?[]>(bytes.AsSpan(1 + BindingLength));
            if (read is null || read.Length != values || read.Any(value => value is null))
            {
                return CursorStatus.Malformed;
            }

            position = new Position(read!);
            return CursorStatus.Valid;
        }
        catch (JsonException)
        {
            return CursorStatus.Malformed;
        }
    }
}

/// <summary>What ties cursors to one list: made once, it serves all of them. Immutable; thread-safe.</summary>
public sealed class CursorBinding
{
    /// <summary>How many bytes it has.</summary>
    internal const int Length = 8;

    private CursorBinding(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The binding to the list that <paramref name="list"/> describes in a canonical text.</summary>
    public static CursorBinding Of(string list) => new(SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsMemory(0, Length));
}

/// <summary>What a cursor turned out to be.</summary>
public enum CursorStatus
{
    /// <summary>A cursor of this list.</summary>
    Valid,

    /// <summary>Not a cursor of this server.</summary>
    Malformed,

    /// <summary>A cursor of another list, filter or order.</summary>
    Foreign,
}
