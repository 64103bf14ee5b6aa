namespace PaperNotes.Graph.Topics;

/// <summary>A topic of the vocabulary: its name, and the patterns (regular expressions) that find it.</summary>
public sealed record TopicFacts(string Key, string Name, IReadOnlyList<string> Patterns)
{
    /// <summary>Whether both say the same, pattern by pattern.</summary>
    public bool Equals(TopicFacts? other) =>
        other is not null && Key == other.Key && Name == other.Name && Patterns.SequenceEqual(other.Patterns, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Name, Patterns.Count);
}
