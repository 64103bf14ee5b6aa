using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Search;

/// <summary>The text of a node that search looks through; the same in every store.</summary>
public static class SearchText
{
    /// <summary>Title, summary, arXiv id and keys of a paper; name, aliases and key of anything else.</summary>
    public static string Of(GraphNode node) => node switch
    {
        Paper paper => string.Join('\n', [paper.Title, paper.Summary, paper.ArxivId, paper.Key.Value, .. paper.Aliases]),
        Concept concept => string.Join('\n', [concept.Name, concept.Key.Value, .. concept.Aliases]),
        Venue venue => $"{venue.Key}\n{venue.Series}\n{venue.Year}",
        Area area => $"{area.Name}\n{area.Key}",
        Topic topic => $"{topic.Name}\n{topic.Key}",
        Author author => $"{author.Name}\n{author.Key}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>What the filter <c>text</c> of papers looks through: title and summary.</summary>
    public static string OfFilter(Paper paper) => $"{paper.Title}\n{paper.Summary}";
}
