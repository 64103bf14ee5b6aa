using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>
/// Tells methods, data sets and models from words: what nearly all papers only mention ("training-free", "Gaussian") is a keyword of
/// theirs, though a row of one table names it so. A name that is written as no word is (GRPO, LoRA) has the doubt on its side.
/// </summary>
internal static class MereWords
{
    /// <summary>So many papers must have it, for shares to tell anything.</summary>
    private const int Least = 13;

    /// <summary>
    /// Of so many papers at least one must propose, use or compare it; of a name that is written as no word is, of twice as many.
    /// </summary>
    private const int MostPerUse = 25;

    /// <summary>Whether a concept is a mere word.</summary>
    /// <param name="kind">What it is by the votes of its uses.</param>
    /// <param name="names">Its names.</param>
    /// <param name="papers">How many works have an edge to it.</param>
    /// <param name="typed">How many of them have another edge than a mention.</param>
    public static bool Include(ConceptKind kind, IReadOnlyList<string> names, int papers, int typed) =>
        kind is ConceptKind.Method or ConceptKind.Dataset or ConceptKind.Model
        && papers >= Least && typed * MostPerUse * (names.Any(IsWrittenAsName) ? 2 : 1) < papers;

    private static bool IsWrittenAsName(string name) =>
        name.Split([' ', '-', '(', ')']).Any(part => OrdinaryWords.HasTellingCapitals(part) || part.Any(char.IsAsciiDigit));
}
