using PaperNotes.Graph.Building;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Reading;

/// <summary>
/// Which load the graph is at: what the node (:Graph) says. A reader that keeps one pointer for a whole request never mixes two
/// versions.
/// </summary>
/// <param name="Load">The number of the load; all its nodes carry it.</param>
/// <param name="Stats">Version and counts of that load.</param>
public sealed record GraphPointer(int Load, GraphStats Stats)
{
    /// <summary>How long at least the load is kept when another has taken its place.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.MaxValue;

    /// <summary>Hash of the facts it was built from.</summary>
    public string Facts { get; init; } = "";

    /// <summary>How many parts the facts are kept in.</summary>
    public int FactParts { get; init; }

    /// <summary>The layout it was written in (docs/neo4j-layout.md).</summary>
    public int Layout { get; init; } = Pointers.Layout;
}
