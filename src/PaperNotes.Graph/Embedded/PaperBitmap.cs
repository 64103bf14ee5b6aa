using System.Buffers;
using System.Numerics;

namespace PaperNotes.Graph.Embedded;

/// <summary>A set of papers, one bit each, in borrowed memory: dispose it. For one thread.</summary>
internal sealed class PaperBitmap : IDisposable
{
    private readonly int papers;
    private readonly int length;
    private ulong[] words;

    public PaperBitmap(int papers)
    {
        this.papers = papers;
        length = (papers + 63) / 64;
        words = ArrayPool<ulong>.Shared.Rent(length);
        words.AsSpan(0, length).Clear();
    }

    public bool this[int paper] => (words[paper >> 6] & (1UL << (paper & 63))) != 0;

    public void Add(int paper) => words[paper >> 6] |= 1UL << (paper & 63);

    public void Add(ReadOnlySpan<int> numbers)
    {
        foreach (int paper in numbers)
        {
            Add(paper);
        }
    }

    public void Intersect(PaperBitmap other)
    {
        for (int i = 0; i < length; i++)
        {
            words[i] &= other.words[i];
        }
    }

    public void Unite(PaperBitmap other)
    {
        for (int i = 0; i < length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>Turns it into the papers that were not in it.</summary>
    public void Invert()
    {
        for (int i = 0; i < length; i++)
        {
            words[i] = ~words[i];
        }

        if ((papers & 63) != 0)
        {
            words[length - 1] &= (1UL << (papers & 63)) - 1;
        }
    }

    public int Count()
    {
        int count = 0;
        foreach (ulong word in words.AsSpan(0, length))
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Writes the papers, ascending, and says how many.</summary>
    public int CopyTo(Span<int> numbers)
    {
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            for (ulong word = words[i]; word != 0; word &= word - 1)
            {
                numbers[count++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return count;
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(words);
        words = [];
    }
}
