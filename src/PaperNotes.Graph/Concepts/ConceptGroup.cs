namespace PaperNotes.Graph.Concepts;

/// <summary>Names that mean one concept.</summary>
/// <param name="Names">The distinct spellings of the sources, in code point order; never empty.</param>
/// <param name="Spellings">The folded spellings that mean this concept and no other, in code point order; never empty.</param>
public sealed record ConceptGroup(IReadOnlyList<string> Names, IReadOnlyList<string> Spellings);
