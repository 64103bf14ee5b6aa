using System.Buffers;
using System.Numerics;

namespace PaperNotes.Graph.Embedded;

/// <summary>A set of nodes by their numbers, one bit each, in borrowed memory: dispose it. For one thread.</summary>
internal sealed class NodeSet : IDisposable
{
    private readonly int length;
    private ulong[] words;

    public NodeSet(int nodes)
    {
        length = (nodes + 63) / 64;
        words = ArrayPool<ulong>.Shared.Rent(length);
        words.AsSpan(0, length).Clear();
    }

    public bool this[int node] => (words[node >> 6] & (1UL << (node & 63))) != 0;

    public void Add(int node) => words[node >> 6] |= 1UL << (node & 63);

    public void Unite(NodeSet other)
    {
        for (int i = 0; i < length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    public void Intersect(NodeSet other)
    {
        for (int i = 0; i < length; i++)
        {
            words[i] &= other.words[i];
        }
    }

    public void Except(NodeSet other)
    {
        for (int i = 0; i < length; i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    /// <summary>The nodes, ascending.</summary>
    public IEnumerator<int> GetEnumerator()
    {
        for (int i = 0; i < length; i++)
        {
            for (ulong word = words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(words);
        words = [];
    }
}
