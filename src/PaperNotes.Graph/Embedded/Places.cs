namespace PaperNotes.Graph.Embedded;

/// <summary>Finds places in sorted sequences; a place can be at an item or between two.</summary>
internal static class Places
{
    /// <summary>
    /// Twice the index of the item that compares as equal, or one less than twice the index of the first that compares as
    /// greater.
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
