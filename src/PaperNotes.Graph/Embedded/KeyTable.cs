namespace PaperNotes.Graph.Embedded;

/// <summary>
/// Finds the index of a key in a list of distinct keys: open addressing over the list's indexes, so that it costs eight bytes a
/// key and no copy of any. Immutable and thread-safe.
/// </summary>
internal sealed class KeyTable
{
    private readonly Func<int, string> keyAt;
    private readonly int[] slots;

    public KeyTable(int count, Func<int, string> keyAt)
    {
        this.keyAt = keyAt;
        Count = count;
        slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, 2 * count))];
        for (int index = 0; index < count; index++)
        {
            int slot = SlotOf(keyAt(index));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = index + 1;
        }
    }

    /// <summary>How many keys.</summary>
    public int Count { get; }

    /// <summary>The index of a key; -1 where it is not in the list.</summary>
    public int Find(string key)
    {
        for (int slot = SlotOf(key); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            int index = slots[slot] - 1;
            if (string.Equals(keyAt(index), key, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    private int SlotOf(string key) => key.GetHashCode(StringComparison.Ordinal) & (slots.Length - 1);
}
