using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Papers;

/// <summary>
/// One field to sort papers by; text in code point order. Lists of these apply in turn, ties by key ascending. A position in
/// such a list has one value a field, then the key; years as invariant integers.
/// </summary>
public readonly record struct PaperOrder(PaperOrderField Field, bool Descending = false);

/// <summary>The fields papers can be sorted by.</summary>
public enum PaperOrderField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The venue's year.</summary>
    Year,

    /// <summary>The venue's key.</summary>
    Venue,

    /// <summary>The paper's key.</summary>
    Key,

    /// <summary>
    /// How well the paper matches the filter's text, best first; no field of papers, and known to <c>Queries/PapersByRelevance</c> alone.
    /// </summary>
    Relevance,
}
