namespace PaperNotes.Graph.Search;

/// <summary>
/// How well a node matches, as one whole number that every store counts alike (docs/scoring.md, "Searches"): the points of what matches
/// times <see cref="Points"/>, then the papers that use the node, then the shorter names. Pure.
/// </summary>
public static class SearchScore
{
    /// <summary>The whole text means the node: one of its names, its key, its address.</summary>
    public const int IsMeant = 256;

    /// <summary>The words follow each other in a name.</summary>
    public const int PhraseInNames = 128;

    /// <summary>A word is in a name, for each of the first <see cref="MostInNames"/>.</summary>
    public const int WordInNames = 8;

    /// <summary>The most words of which it is asked whether they are in a name.</summary>
    public const int MostInNames = 15;

    /// <summary>The words follow each other in the text.</summary>
    public const int PhraseInText = 4;

    /// <summary>Every word is there as it is, not joined and not in two.</summary>
    public const int IsExact = 2;

    /// <summary>The name by which the node is shown is the text, case and all.</summary>
    public const int IsLabel = 1;

    /// <summary>What a point is worth.</summary>
    public const long Points = 1_000_000_000;

    /// <summary>What a paper is worth.</summary>
    public const int Use = 1_000;

    /// <summary>The most papers that count, and the most characters by which names are longer.</summary>
    public const int MostUses = 999_999, MostLength = 999;

    /// <summary>The score: points, papers, and the length of the names as they are indexed, each token with a blank.</summary>
    public static long Of(int points, int uses, int length) =>
        (points * Points) + ((long)Math.Min(uses, MostUses) * Use) + MostLength - Math.Min(length, MostLength);
}
