using PaperNotes.Graph.Facts;

namespace PaperNotes.Graph.Importing;

/// <summary>Something an import could not read, and why. What can be read around it is.</summary>
/// <param name="File">The file; inside an archive <c>archive!path</c>.</param>
/// <param name="Line">The line, from 1; null where the whole file is meant.</param>
/// <param name="Reason">What is wrong, as a clause for the user.</param>
public sealed record ImportProblem(string File, int? Line, string Reason)
{
    /// <summary><c>file:line: reason</c>, on one line whatever the names hold.</summary>
    public override string ToString() => PlainLine.Of(Line is { } line ? $"{File}:{line}: {Reason}" : $"{File}: {Reason}");
}
