namespace PaperNotes.Graph.Text;

/// <summary>How far two texts are apart. Pure.</summary>
public static class EditDistance
{
    /// <summary>The fewest letters to add, to leave out or to replace (Levenshtein).</summary>
    public static int Of(string from, string to)
    {
        // A row of the table at a time.
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
