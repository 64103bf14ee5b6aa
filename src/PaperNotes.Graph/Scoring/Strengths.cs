namespace PaperNotes.Graph.Scoring;

/// <summary>
/// How telling an edge is: whole numbers that multiply the weight of what is shared (docs/scoring.md). What a kind of edge is worth by
/// itself stands in the table of the kinds.
/// </summary>
public static class Strengths
{
    /// <summary>Of a link between two papers.</summary>
    public const int Link = 4;

    /// <summary>Of a name's occurrence in a text that papers are compared with.</summary>
    public const int Query = 4;

    /// <summary>Of a MENTIONS that only a word of a keyword makes.</summary>
    public const int KeywordWord = 2;

    /// <summary>
    /// Of an edge to a concept that a title of so many words names, at least: <c>24 / sqrt(words)</c>, rounded, 4 to 12. A title of
    /// few words tells more by each of them.
    /// </summary>
    public static int OfTitle(int words) => Math.Clamp((int)Math.Round(24 / Math.Sqrt(Math.Max(1, words))), 4, 12);
}
