using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>What one line of facts says: exactly one of the first four is not null.</summary>
/// <param name="Note">A note.</param>
/// <param name="Page">An area page.</param>
/// <param name="Area">The name of an area.</param>
/// <param name="Topic">A topic.</param>
/// <param name="LeftOut">What of the line was left out, in words for the user; null where nothing was.</param>
public readonly record struct FactLine(
    NoteFacts? Note = null,
    PageFacts? Page = null,
    AreaFacts? Area = null,
    TopicFacts? Topic = null,
    IReadOnlyList<string>? LeftOut = null
);

/// <summary>Something that could not be read as it stands.</summary>
/// <param name="File">The file as its folder names it; inside an archive <c>archive!path</c>.</param>
/// <param name="Line">The line, from 1; 0 where the whole file is meant.</param>
/// <param name="Reason">What is wrong, in words for the user.</param>
/// <param name="Kind">What it means for the facts.</param>
public sealed record FactProblem(string File, long Line, string Reason, FactProblemKind Kind = FactProblemKind.Unreadable)
{
    /// <inheritdoc/>
    public override string ToString() => PlainLine.Of(Line > 0 ? $"{File}:{Line}: {Reason}" : $"{File}: {Reason}");
}

/// <summary>What a problem means for the facts around it.</summary>
public enum FactProblemKind
{
    /// <summary>A part of a fact was left out, or two facts became one; all else was read.</summary>
    LeftOut,

    /// <summary>A line or a file was not read; all else was.</summary>
    Unreadable,

    /// <summary>The file is not as it was written: what was read may be any part of it.</summary>
    Damaged,
}
