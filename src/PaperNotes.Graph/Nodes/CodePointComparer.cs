namespace PaperNotes.Graph.Nodes;

/// <summary>
/// Compares strings by Unicode code point, as Neo4j and UTF-8 bytes do; ordinal UTF-16 comparison differs for characters
/// beyond the basic plane. Thread-safe.
/// </summary>
public sealed class CodePointComparer : IComparer<string>
{
    /// <summary>The only instance.</summary>
    public static CodePointComparer Instance { get; } = new();

    private CodePointComparer()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        int common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
        {
            return x.Length - y.Length;
        }

        char a = x[common], b = y[common];
        bool surrogateA = char.IsSurrogate(a), surrogateB = char.IsSurrogate(b);
        // A surrogate stands for a code point above every single unit, though its own unit is below U+E000.
        return surrogateA == surrogateB ? a - b : surrogateA ? 1 : -1;
    }
}
