using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Search;

/// <summary>A question for nodes whose names someone is writing.</summary>
/// <param name="Text">What is written so far.</param>
/// <param name="Kinds">Only nodes of these kinds; null: every kind.</param>
/// <param name="First">At most so many.</param>
public sealed record SuggestRequest(string Text, IReadOnlyList<NodeKind>? Kinds, int First);

/// <summary>A node that is meant, perhaps.</summary>
/// <param name="Node">The node; never a concept that is a TERM.</param>
/// <param name="Matched">The name that matches: the one it is shown by, or another.</param>
public readonly record struct Suggestion(GraphNode Node, string Matched);
