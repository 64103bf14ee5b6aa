using System.Globalization;

namespace PaperNotes.Graph.Paging;

/// <summary>Reads numbers of positions. Pure and thread-safe.</summary>
public static class Numbers
{
    /// <summary>The number a position's text means; 0 for a text that no list of ours wrote.</summary>
    public static int Parse(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>The large number a position's text means; 0 for a text that no list of ours wrote.</summary>
    public static long ParseLong(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
