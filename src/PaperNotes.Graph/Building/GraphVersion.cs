using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Building;

/// <summary>
/// The hash of a graph's content: every property of every node and edge, in order, with lengths, so that nothing runs together.
/// </summary>
internal sealed class GraphVersion : IDisposable
{
    // Shorter lists are copied, number by number.
    private const int ShortList = 64;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    /// <summary>The first 32 hexadecimal digits of the SHA-256 of the content; its own field Version is not read.</summary>
    public static string Of(GraphContent content)
    {
        using GraphVersion version = new();
        version.AddNodes(content);
        foreach (EdgeList edges in content.Edges)
        {
            version.Add(edges.From);
            version.Add(edges.To);
            version.Add(edges.Value);
            version.Add(edges.Strong.Length);
            for (int edge = 0; edge < edges.Strong.Length; edge++)
            {
                version.Add(edges.Strong[edge] ? 1 : 0);
                version.Add(edges.Places[edge] ?? []);
            }
        }

        foreach (Coverage coverage in content.Coverage)
        {
            version.Add(coverage);
        }

        version.Add(content.Weights.Count);
        foreach (long weight in content.Weights)
        {
            version.Add(weight);
        }

        version.Add(content.Spellings.Count);
        foreach ((string spelling, int concept) in content.Spellings)
        {
            version.Add(spelling);
            version.Add(concept);
        }

        version.Add(content.PendingLinks);
        version.Flush();
        return Convert.ToHexStringLower(version._hash.GetHashAndReset())[..32];
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void AddNodes(GraphContent content)
    {
        foreach (NodeTable table in NodeTables.All)
        {
            IReadOnlyList<GraphNode> nodes = content.Of(table.Kind);
            Add(nodes.Count);
            foreach (GraphNode node in nodes)
            {
                foreach (NodeColumn column in table.Columns)
                {
                    AddValue(column.ValueOf(node));
                }
            }
        }
    }

    private void AddValue(object? value)
    {
        switch (value)
        {
            case null or string:
                Add((string?)value);
                break;
            case IReadOnlyList<string> texts:
                Add(texts);
                break;
            case int number:
                Add(number);
                break;
            case ConceptKind kind:
                Add((int)kind);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    private void Add(Coverage coverage)
    {
        Add(coverage.Reported ?? -1);
        Add(coverage.HasPage ? 1 : 0);
        Add(coverage.Topics.Count);
        foreach (ReportedTopic topic in coverage.Topics)
        {
            Add(topic.Topic);
            Add(topic.Count);
        }

        Add(coverage.Quotes.Count);
        foreach (ReportedVenue quote in coverage.Quotes)
        {
            Add(quote.Venue);
            Add(quote.Count);
        }
    }

    private void Add(IReadOnlyList<string> texts)
    {
        Add(texts.Count);
        foreach (string text in texts)
        {
            Add(text);
        }
    }

    private void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        if (length > _buffer.Length)
        {
            Flush();
            _hash.AppendData(Encoding.UTF8.GetBytes(text));
            return;
        }

        Encoding.UTF8.GetBytes(text, Space(length));
    }

    // Numbers are hashed as little-endian bytes, which the arrays already are on every platform .NET 10 runs on but s390x.
    private void Add(int[] numbers)
    {
        Add(numbers.Length);
        if (BitConverter.IsLittleEndian && numbers.Length > ShortList)
        {
            Flush();
            _hash.AppendData(MemoryMarshal.AsBytes(numbers.AsSpan()));
            return;
        }

        foreach (int number in numbers)
        {
            Add(number);
        }
    }

    private void Add(int number) => BinaryPrimitives.WriteInt32LittleEndian(Space(sizeof(int)), number);

    private void Add(long number) => BinaryPrimitives.WriteInt64LittleEndian(Space(sizeof(long)), number);

    private Span<byte> Space(int length)
    {
        if (_used + length > _buffer.Length)
        {
            Flush();
        }

        _used += length;
        return _buffer.AsSpan(_used - length, length);
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
