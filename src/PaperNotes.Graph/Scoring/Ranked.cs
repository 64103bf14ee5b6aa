using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Scoring;

/// <summary>Something that two nodes have in common, and what it adds to their score, in millionths.</summary>
public readonly record struct Evidence(NodeRef Node, long Weight)
{
    /// <summary>The node itself, where the store has it at hand; null where it has to be asked for.</summary>
    public GraphNode? Found { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Node} {Weight}";
}

/// <summary>
/// One result of a ranked traversal. Scores are whole numbers of millionths, so that they are equal whatever the order of addition.
/// </summary>
/// <param name="Node">The paper or method.</param>
/// <param name="Score">The sum of the weights of <paramref name="Because"/>.</param>
/// <param name="Because">The shared nodes, the heaviest first, then by kind and key; never empty, no weight 0.</param>
public sealed record Ranked<T>(T Node, long Score, IReadOnlyList<Evidence> Because);

/// <summary>
/// How many results a ranked traversal gives, and of which papers. For papers: only papers of these venues and this area. For
/// methods: only shared papers of these venues and this area count. Results: largest score first, then by key.
/// </summary>
/// <param name="First">0 to 50.</param>
/// <param name="Venues">Null: every venue.</param>
/// <param name="Area">Null: every area.</param>
public sealed record RankRequest(int First, IReadOnlyList<string>? Venues = null, string? Area = null)
{
    /// <inheritdoc/>
    public bool Equals(RankRequest? other) =>
        other is not null && First == other.First && Area == other.Area
        && (Venues is null ? other.Venues is null : other.Venues is not null && Venues.SequenceEqual(other.Venues, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Area, Venues?.Count);
}
