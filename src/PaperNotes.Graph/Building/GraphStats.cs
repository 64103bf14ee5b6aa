using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>Counts of a whole graph; equal where all of them are.</summary>
/// <param name="Version">Changes whenever the graph's content does.</param>
/// <param name="Nodes">How many nodes of each kind, in the order of the kinds.</param>
/// <param name="Edges">How many edges, of all kinds.</param>
/// <param name="Store">Where the graph is kept.</param>
public sealed record GraphStats(string Version, IReadOnlyList<int> Nodes, int Edges, string Store)
{
    /// <summary>How many nodes of a kind.</summary>
    public int this[NodeKind kind] => Nodes[(int)kind];

    /// <inheritdoc/>
    public bool Equals(GraphStats? other) =>
        other is not null && (Version, Edges, Store) == (other.Version, other.Edges, other.Store) && Nodes.SequenceEqual(other.Nodes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, Edges, Store);
}
