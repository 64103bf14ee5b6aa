using PaperNotes.Graph.Topics;

namespace PaperNotes.Graph.Facts;

/// <summary>
/// Everything a graph is built from. Notes are unique by key, pages by venue, area and date, areas and topics by key. Immutable.
/// </summary>
public sealed record FactSet
{
    /// <summary>No facts at all.</summary>
    public static FactSet Empty { get; } = new();

    /// <summary>The notes.</summary>
    public IReadOnlyList<NoteFacts> Notes { get; init; } = [];

    /// <summary>The area pages.</summary>
    public IReadOnlyList<PageFacts> Pages { get; init; } = [];

    /// <summary>Names of areas.</summary>
    public IReadOnlyList<AreaFacts> Areas { get; init; } = [];

    /// <summary>The topic vocabulary.</summary>
    public IReadOnlyList<TopicFacts> Topics { get; init; } = [];
}
