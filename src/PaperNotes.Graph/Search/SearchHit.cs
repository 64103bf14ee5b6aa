using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Search;

/// <summary>One match of a full-text search.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">How well it matches (<see cref="SearchScore"/>), in points; larger is better.</param>
public readonly record struct SearchHit(GraphNode Node, double Score);

/// <summary>
/// A full-text search: the nodes that a text asks for (<see cref="SearchQuery"/>). A text without words matches nothing.
/// </summary>
/// <param name="Text">The text as the user wrote it.</param>
/// <param name="Kinds">Only nodes of these kinds; null: every kind.</param>
/// <param name="Where">Of papers only those that meet these conditions; null: all.</param>
public sealed record SearchRequest(string Text, IReadOnlyList<NodeKind>? Kinds = null, PaperFilter? Where = null)
{
    /// <summary>What the text asks for; null where it has no words.</summary>
    public SearchQuery? Query { get; } = SearchQuery.Of(Text);
}
