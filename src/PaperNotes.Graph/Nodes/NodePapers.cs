namespace PaperNotes.Graph.Nodes;

/// <summary>How many papers nodes have. Pure and thread-safe.</summary>
public static class NodePapers
{
    /// <summary>How many papers a node has; null for a paper.</summary>
    public static int? CountOf(GraphNode node) => node switch
    {
        Paper => null,
        Venue venue => venue.PaperCount,
        Area area => area.PaperCount,
        Topic topic => topic.PaperCount,
        Concept concept => concept.PaperCount,
        Author author => author.PaperCount,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
