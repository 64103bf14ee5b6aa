namespace PaperNotes.Graph.Nodes;

/// <summary>What nodes of any kind are shown by. Pure and thread-safe.</summary>
public static class NodeLabels
{
    /// <summary>The title of a paper, the key of a venue, the name of anything else.</summary>
    public static string Of(GraphNode node) => node switch
    {
        Paper paper => paper.Title,
        Venue venue => venue.Key.Value,
        Area area => area.Name,
        Topic topic => topic.Name,
        Concept concept => concept.Name,
        Author author => author.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>How many papers a node has; null for a paper.</summary>
    public static int? PaperCountOf(GraphNode node) => node switch
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
