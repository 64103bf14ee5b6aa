using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// Which load the graph is at: what the node (:Graph) says. A reader that keeps one pointer for a whole request never mixes two
/// versions.
/// </summary>
/// <param name="Load">The number of the load; all its nodes carry it.</param>
/// <param name="Stats">Version and counts of that load.</param>
public sealed record GraphPointer(int Load, GraphStats Stats);
