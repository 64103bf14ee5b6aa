namespace PaperNotes.Graph.Building;

/// <summary>
/// Counts how often a phrase stands inside each longer one, so that of "graph neural", "neural networks" and "graph neural networks" only
/// the last is a term. Not thread-safe.
/// </summary>
internal sealed class NestedTerms
{
    /// <summary>A phrase of which so many percent of uses are inside one longer phrase is part of it.</summary>
    private const int LeastShare = 80;

    private readonly Dictionary<(ulong Part, ulong Whole), int> _inside = [];
    private readonly HashSet<(ulong, ulong)> _seen = [];

    /// <summary>Begins the phrases of another paper: each pair counts once in it.</summary>
    public void NextPaper() => _seen.Clear();

    /// <summary>Counts a phrase inside a longer one.</summary>
    public void Add(ulong part, ulong whole)
    {
        if (part != whole && _seen.Add((part, whole)))
        {
            _inside[(part, whole)] = _inside.GetValueOrDefault((part, whole)) + 1;
        }
    }

    /// <summary>The phrases that are nearly always part of one longer phrase.</summary>
    public HashSet<ulong> Parts(IReadOnlyDictionary<ulong, int> uses) =>
        [
            .. _inside.Where(pair => uses.TryGetValue(pair.Key.Part, out int count) && pair.Value * 100 >= count * LeastShare)
                .Select(pair => pair.Key.Part),
        ];
}
