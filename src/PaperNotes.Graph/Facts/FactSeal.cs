using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// The lines around facts that tell whether all of them are there: <c>{"begin":{"facts":2}}</c> above them, and below them
/// <c>{"end":{"facts":2,"sha256":"…"}}</c> with the hash of the lines between, each with one LF. A file may hold several such parts, one
/// behind the other, and files that people write have no such lines. Not thread-safe.
/// </summary>
public sealed class FactSeal : IDisposable
{
    private const int LongestMark = 256;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _any;
    private bool _open;
    private long _expected;
    private long _found;
    private string? _problem;

    /// <summary>Whether lines were taken that say how many facts there are, and all of them were there.</summary>
    public bool IsWhole => _any && Problem is null;

    /// <summary>Why the lines taken so far are not all that was written, with what to do; null where nothing says so.</summary>
    public string? Problem => _problem ?? (_open ? LostEnd() : null);

    /// <summary>The line above facts, with its line break.</summary>
    public static byte[] Begin(long facts) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"begin\":{{\"facts\":{facts}}}}}\n"));

    /// <summary>The line below facts, with its line break; the hash is of their lines.</summary>
    public static byte[] End(long facts, ReadOnlySpan<byte> hash) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture, $"{{\"end\":{{\"facts\":{facts},\"sha256\":\"{Convert.ToHexStringLower(hash)}\"}}}}\n"));

    /// <summary>Whether a line says how many facts there are, and so is none itself.</summary>
    public static bool IsMark(ReadOnlySpan<byte> line) => Read(line) is not null;

    /// <summary>Takes the next line without its line break. True where it is no fact but says how many there are.</summary>
    public bool Take(ReadOnlySpan<byte> line)
    {
        if (Read(line) is { } mark)
        {
            Take(mark);
            return true;
        }

        if (_open)
        {
            _found++;
            _hash.AppendData(line);
            _hash.AppendData("\n"u8);
        }
        else if (_any)
        {
            _problem ??= "has lines below the line that ends it; import them from a file of their own";
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Take((bool IsEnd, long Facts, string? Hash) mark)
    {
        if (!mark.IsEnd)
        {
            _problem ??= _open ? LostEnd() : null;
            (_any, _open, _expected, _found) = (true, true, mark.Facts, 0);
            _ = _hash.GetHashAndReset();
            return;
        }

        bool isWhole =
            _open && _found == mark.Facts && _expected == mark.Facts && Convert.ToHexStringLower(_hash.GetHashAndReset()) == mark.Hash;
        (_any, _open) = (true, false);
        _problem ??= isWhole
            ? null
            : "is not as it was written: put a whole copy in its place, or, if it was changed on purpose, remove its lines"
                + " that begin with {\"begin\" and {\"end\"";
    }

    private string LostEnd() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"has lost its end ({Math.Min(_found, _expected):N0} of {_expected:N0} facts are there): put a whole copy in its place");

    private static (bool IsEnd, long Facts, string? Hash)? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length > LongestMark || !(line.StartsWith("{\"begin\""u8) || line.StartsWith("{\"end\""u8)))
        {
            return null;
        }

        try
        {
            Utf8JsonReader reader = new(line);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonProperty mark = document.RootElement.EnumerateObject().Single();
            bool isEnd = mark.NameEquals("end"u8);
            return mark.Value.ValueKind == JsonValueKind.Object && mark.Value.TryGetProperty("facts"u8, out JsonElement facts)
                && facts.ValueKind == JsonValueKind.Number && facts.TryGetInt64(out long count)
                ? (isEnd, count, isEnd && mark.Value.TryGetProperty("sha256"u8, out JsonElement hash) ? hash.ToString() : null)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
