using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Search;

/// <summary>One match of a full-text search.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">The store's own measure; larger is better; only comparable within one answer.</param>
public readonly record struct SearchHit(GraphNode Node, double Score);

/// <summary>
/// A full-text search: nodes that contain every word of the text (<c>Words.OfQuery</c>) in their searchable text
/// (<c>SearchText.Of</c>). A text without words matches nothing.
/// </summary>
/// <param name="Text">The text as the user wrote it.</param>
/// <param name="Kinds">Only nodes of these kinds; null: every kind.</param>
public sealed record SearchRequest(string Text, IReadOnlyList<NodeKind>? Kinds = null);
