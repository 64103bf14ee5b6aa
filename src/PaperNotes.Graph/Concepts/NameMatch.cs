namespace PaperNotes.Graph.Concepts;

/// <summary>A known name found in a text.</summary>
/// <param name="Start">Where it starts, in UTF-16 units of the text.</param>
/// <param name="Length">How long it is, in UTF-16 units of the text.</param>
/// <param name="Entry">What the name stands for.</param>
public readonly record struct NameMatch<T>(int Start, int Length, T Entry);
