namespace PaperNotes.Graph.Embedded;

/// <summary>
/// Keeps the first few of many numbers by an order, in memory for those few: a heap with the last of the kept at its root.
/// </summary>
internal sealed class TopK<TOrder>(int limit, TOrder order)
    where TOrder : IComparer<int>
{
    private int[] heap = new int[Math.Clamp(limit, 0, 16)];
    private int count;

    /// <summary>Keeps a number where it is among the first so far.</summary>
    public void Offer(int number)
    {
        if (count < limit)
        {
            if (count == heap.Length)
            {
                Array.Resize(ref heap, Math.Min(limit, 2 * count));
            }

            heap[count++] = number;
            Rise(count - 1);
        }
        else if (limit > 0 && order.Compare(number, heap[0]) < 0)
        {
            heap[0] = number;
            Sink();
        }
    }

    /// <summary>The kept numbers in order.</summary>
    public int[] Sorted()
    {
        int[] sorted = heap[..count];
        sorted.AsSpan().Sort(order);
        return sorted;
    }

    private void Rise(int at)
    {
        while (at > 0 && order.Compare(heap[at], heap[(at - 1) / 2]) > 0)
        {
            (heap[at], heap[(at - 1) / 2]) = (heap[(at - 1) / 2], heap[at]);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        for (int at = 0, child = 1; child < count; at = child, child = (2 * at) + 1)
        {
            if (child + 1 < count && order.Compare(heap[child + 1], heap[child]) > 0)
            {
                child++;
            }

            if (order.Compare(heap[child], heap[at]) <= 0)
            {
                return;
            }

            (heap[child], heap[at]) = (heap[at], heap[child]);
        }
    }
}

/// <summary>Creates top-k selections over an accumulator.</summary>
internal static class TopK
{
    /// <summary>The first few of the touched numbers of an accumulator: the largest sum first, then the smaller number.</summary>
    public static int[] Of(Accumulator sums, int limit)
    {
        TopK<LargestSum> best = new(limit, new(sums));
        foreach (int number in sums.Touched)
        {
            best.Offer(number);
        }

        return best.Sorted();
    }
}

/// <summary>Orders numbers by their sum, the largest first, then by number.</summary>
internal readonly struct LargestSum(Accumulator sums) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        int bySum = sums[y].CompareTo(sums[x]);
        return bySum != 0 ? bySum : x.CompareTo(y);
    }
}
