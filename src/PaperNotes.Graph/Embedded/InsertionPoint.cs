namespace PaperNotes.Graph.Embedded;

/// <summary>Finds where a value is, or would be, in a sorted sequence.</summary>
internal static class InsertionPoint
{
    /// <summary>
    /// The place of the sought value on a doubled scale: 2i at item i, 2i - 1 between items i - 1 and i. So a cursor may point between
    /// two items.
    /// </summary>
    public static long Of(int count, Func<int, int> compareToSought)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = compareToSought(middle);
            if (order == 0)
            {
                return 2L * middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return (2L * low) - 1;
    }
}
