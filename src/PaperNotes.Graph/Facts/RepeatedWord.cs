namespace PaperNotes.Graph.Facts;

/// <summary>A word that the text of a note repeats.</summary>
/// <param name="Word">The word as the text first has it, in lower case but for words with capitals inside.</param>
/// <param name="Count">How often it stands there.</param>
public readonly record struct RepeatedWord(string Word, int Count);
