using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Concepts;

/// <summary>One use of a name: as a source spells it, what it is used as, and the number of the paper that uses it.</summary>
/// <param name="Name">The spelling of the source.</param>
/// <param name="Kind">What the field it stands in says it is.</param>
/// <param name="Paper">Any number that tells papers apart; only equality counts.</param>
public readonly record struct NameUse(string Name, ConceptKind Kind, int Paper);
