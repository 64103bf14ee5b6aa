using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PaperNotes.Graph.Embedded;

/// <summary>
/// A sum per node number that remembers which it touched, so that clearing costs what was counted and not the graph's size. For
/// one thread; give it back by disposing.
/// </summary>
internal sealed class Accumulator(AccumulatorPool pool, int size) : IDisposable
{
    private readonly long[] sums = new long[size];
    private readonly int[] touched = new int[size];
    private int count;

    /// <summary>The numbers with a sum, in the order in which they got one.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    /// <summary>The sum of a number; 0 where nothing was added.</summary>
    public long this[int number] => sums[number];

    /// <summary>Adds something greater than 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int number, long amount)
    {
        ref long sum = ref sums[number];
        if (sum == 0)
        {
            touched[count++] = number;
        }

        sum += amount;
    }

    public void Dispose()
    {
        foreach (int number in Touched)
        {
            sums[number] = 0;
        }

        count = 0;
        pool.Return(this);
    }
}

/// <summary>Accumulators of one size, kept for the next query. Thread-safe.</summary>
internal sealed class AccumulatorPool(int size)
{
    private readonly ConcurrentBag<Accumulator> free = [];

    public Accumulator Rent() => free.TryTake(out Accumulator? sums) ? sums : new Accumulator(this, size);

    public void Return(Accumulator sums)
    {
        if (free.Count < Environment.ProcessorCount)
        {
            free.Add(sums);
        }
    }
}
