using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Papers;

/// <summary>
/// Conditions on papers. All given conditions hold together; null is no condition; an empty list matches nothing (And of none
/// matches everything). Keys that name nothing match nothing.
/// </summary>
public sealed record PaperFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<PaperFilter>? And { get; init; }

    /// <summary>One of these holds.</summary>
    public IReadOnlyList<PaperFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public PaperFilter? Not { get; init; }

    /// <summary>
    /// A search for it (<c>SearchRequest</c>) finds the paper: every word occurs in the title or the summary. A blank text is no condition;
    /// one of signs alone, without words, matches nothing.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>The paper's key or an alias is one of these.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>Its venue is one of these.</summary>
    public IReadOnlyList<string>? Venues { get; init; }

    /// <summary>Its venue's series is one of these.</summary>
    public IReadOnlyList<string>? Series { get; init; }

    /// <summary>Its venue's year is one of these.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>Its area is one of these.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>It has any of these topics.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>It has all of these topics; an empty list is no condition.</summary>
    public IReadOnlyList<string>? AllTopics { get; init; }

    /// <summary>It has any of these concepts (by key), by whatever edge.</summary>
    public IReadOnlyList<string>? Concepts { get; init; }

    /// <summary>It has any of these authors.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Whether an address of code is known.</summary>
    public bool? HasCode { get; init; }

    /// <summary>Whether an arXiv id is known.</summary>
    public bool? HasArxiv { get; init; }
}
