using System.Text.Json;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Keeps one copy of texts that recur: names of venues, areas and concepts are the bulk of a large data set. Not thread-safe.
/// </summary>
public sealed class TextPool
{
    private const int LongestPooled = 256;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>An empty pool.</summary>
    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text, trimmed; null where nothing is left of it. The same instance for the same text.</summary>
    public string? Get(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (_lookup.TryGetValue(text, out string? known))
        {
            return known;
        }

        string created = text.ToString();
        _texts.Add(created);
        return created;
    }

    internal string? Get(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestPooled)
        {
            string text = reader.GetString()!.Trim();
            return text.Length == 0 ? null : text;
        }

        Span<char> buffer = stackalloc char[LongestPooled];
        int length = reader.CopyString(buffer);
        return Get(buffer[..length]);
    }
}
