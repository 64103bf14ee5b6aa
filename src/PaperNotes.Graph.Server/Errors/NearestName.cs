namespace PaperNotes.Graph.Server.Errors;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    private const int MostWrong = 2;

    /// <summary>The known name that is fewest letters away, at most two; else null.</summary>
    public static string? Of(string given, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(pair => pair.Distance <= MostWrong)
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Name)
        .FirstOrDefault();

    // Levenshtein's distance, a row at a time.
    private static int Distance(string from, string to)
    {
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
