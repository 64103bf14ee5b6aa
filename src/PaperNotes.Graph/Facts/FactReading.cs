namespace PaperNotes.Graph.Facts;

/// <summary>What a data folder says.</summary>
/// <param name="Facts">The facts that could be read.</param>
/// <param name="Problems">What could not be read, by file and line.</param>
/// <param name="IsSealed">Whether a file said how many facts there are, and all of them were there.</param>
public sealed record FactReading(FactSet Facts, IReadOnlyList<FactProblem> Problems, bool IsSealed = false)
{
    /// <summary>Why a file is not as it was written; null where nothing says so.</summary>
    public FactProblem? Damage => Problems.FirstOrDefault(problem => problem.Kind == FactProblemKind.Damaged);

    /// <summary>What whoever replaces the facts by what was read would lose; null where that is nothing.</summary>
    public FactProblem? Loss => Damage ?? Problems.FirstOrDefault(problem => problem.Kind == FactProblemKind.Unreadable);
}
