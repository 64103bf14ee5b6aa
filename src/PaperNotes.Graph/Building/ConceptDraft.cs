using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>A concept that has no key yet.</summary>
/// <param name="Spelling">A folded spelling of it.</param>
/// <param name="Proposer">The key of the paper that tells it from others of its name; null where there are none.</param>
internal sealed record ConceptDraft(string Spelling, string? Proposer)
{
    public IReadOnlyList<string> Names { get; init; } = [];

    public ConceptKind Kind { get; init; }
}

/// <summary>
/// Names that mean one thing, or one of several: a concept for each work that proposes one, then the one that the others use.
/// </summary>
internal sealed record DraftGroup(
    IReadOnlyList<string> Names, IReadOnlyList<string> Spellings, IReadOnlyList<Proposal> Proposals, bool HasCommon, int[] Drafts)
{
    public int NameLength { get; } = OrdinaryWords.WordOf(Spellings[0]).Length;
}
