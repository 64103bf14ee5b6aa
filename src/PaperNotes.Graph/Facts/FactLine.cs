namespace PaperNotes.Graph.Facts;

/// <summary>What one line of facts says: exactly one of the four is not null.</summary>
public readonly record struct FactLine(NoteFacts? Note = null, PageFacts? Page = null, AreaFacts? Area = null, TopicFacts? Topic = null);

/// <summary>Something that could not be read, and was left out.</summary>
/// <param name="File">The file as its folder names it.</param>
/// <param name="Line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="Reason">What is wrong, in words for the user.</param>
public sealed record FactProblem(string File, long Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => PlainLine.Of(Line > 0 ? $"{File}:{Line}: {Reason}" : $"{File}: {Reason}");
}
