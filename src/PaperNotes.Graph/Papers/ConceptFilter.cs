using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Papers;

/// <summary>Conditions on concepts; null is no condition, an empty list of kinds matches nothing.</summary>
/// <param name="Kinds">Of one of these kinds.</param>
/// <param name="NameContains">The name or an alias contains this, both in invariant lower case.</param>
/// <param name="MinPapers">At least so many papers.</param>
public sealed record ConceptFilter(IReadOnlyList<ConceptKind>? Kinds = null, string? NameContains = null, int? MinPapers = null);
