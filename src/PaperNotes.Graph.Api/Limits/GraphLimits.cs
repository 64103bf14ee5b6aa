namespace PaperNotes.Graph.Api.Limits;

/// <summary>What one GraphQL operation may ask for. A host binds it to its configuration; the defaults are safe for the internet.</summary>
public record GraphLimits
{
    /// <summary>The most levels that the JSON of an answer may nest; at most 64, which is what its writer takes.</summary>
    public int AnswerDepth { get; init; } = 64;

    /// <summary>The most that an operation may cost, in values of the answer (docs/security.md).</summary>
    public int Cost { get; init; } = 100_000;

    /// <summary>The most levels of and, or and not in one filter.</summary>
    public int FilterDepth { get; init; } = 10;

    /// <summary>The most conditions in one filter, each value of a list being one.</summary>
    public int FilterTerms { get; init; } = 100;

    /// <summary>The most ids that nodes may be asked for at once.</summary>
    public int Ids { get; init; } = 100;

    /// <summary>The most values in a list of keys or kinds that is an argument.</summary>
    public int ListLength { get; init; } = 100;

    /// <summary>The most fields that a list may be sorted by.</summary>
    public int OrderFields { get; init; } = 4;
}
