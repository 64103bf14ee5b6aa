using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Papers;

/// <summary>
/// Whose papers are meant: all papers, those of one node (venue, area, topic, concept, author), or those of one area of one
/// venue. A scope that names nothing has no papers.
/// </summary>
public readonly record struct PaperScope
{
    private PaperScope(NodeRef? node, AreaKey? area) => (Node, Area) = (node, area);

    /// <summary>All papers.</summary>
    public static PaperScope All => default;

    /// <summary>The node whose papers are meant; null for all papers.</summary>
    public NodeRef? Node { get; }

    /// <summary>With a venue as node: only its papers of this area.</summary>
    public AreaKey? Area { get; }

    /// <summary>The papers of a venue, area, topic, concept or author.</summary>
    public static PaperScope Of(NodeRef node) => new(node, null);

    /// <summary>The papers of one area of one venue; of the whole venue where the area is null.</summary>
    public static PaperScope Of(VenueKey venue, AreaKey? area) => new(venue, area);

    /// <inheritdoc/>
    public override string ToString() => Node is { } node ? Area is { } area ? $"{node}/{area}" : node.ToString() : "all";
}
