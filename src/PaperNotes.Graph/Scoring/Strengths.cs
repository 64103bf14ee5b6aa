using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Scoring;

/// <summary>
/// How telling an edge is: whole numbers that multiply the weight of what is shared (docs/scoring.md). What a kind of edge is worth by
/// itself stands in the table of the kinds.
/// </summary>
public static class Strengths
{
    /// <summary>Of a link between two papers.</summary>
    public const int Link = 4;

    /// <summary>
    /// Of a link between the two papers that are compared: their own link tells more than a third paper that both are linked with.
    /// </summary>
    public const int OwnLink = 8;

    /// <summary>So many times as telling of methods as others is an edge that is sure.</summary>
    public const int SureOfMethods = 4;

    /// <summary>Of a MENTIONS that only a word of a keyword makes.</summary>
    public const int KeywordWord = 1;

    /// <summary>Of a MENTIONS of a word that the text of a note repeats.</summary>
    public const int RepeatedWord = 3;

    /// <summary>Of a MENTIONS of a method, data set or model that the text of a note repeats by its name.</summary>
    public const int RepeatedName = 1;

    /// <summary>
    /// Of an edge to a concept that a title of so many words names, at least: <c>14 / sqrt(words)</c>, rounded, 3 to 8. A title of
    /// few words tells more by each of them.
    /// </summary>
    public static int OfTitle(int words) => Math.Clamp((int)Math.Round(14 / Math.Sqrt(Math.Max(1, words))), 3, 8);

    /// <summary>
    /// Of a name's occurrence in a text that papers are compared with: a term is an ordinary word more often than a name.
    /// </summary>
    public static int OfQuery(ConceptKind kind) => kind == ConceptKind.Term ? 2 : 4;
}
