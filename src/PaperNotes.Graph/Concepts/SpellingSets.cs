namespace PaperNotes.Graph.Concepts;

/// <summary>Disjoint sets of folded spellings (union-find). Not thread-safe.</summary>
internal sealed class SpellingSets
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int> parents = [];

    /// <summary>Every spelling and its number.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => numbers;

    /// <summary>Whether the spelling is in some set.</summary>
    public bool Contains(string spelling) => numbers.ContainsKey(spelling);

    /// <summary>The number of a spelling, a new one where it is not known yet.</summary>
    public int Number(string spelling)
    {
        if (!numbers.TryGetValue(spelling, out int number))
        {
            numbers[spelling] = number = parents.Count;
            parents.Add(number);
        }

        return number;
    }

    /// <summary>The number that stands for the set.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
        {
            parents[number] = parents[parents[number]];
            number = parents[number];
        }

        return number;
    }

    /// <summary>Joins two sets; the smaller number stands for both.</summary>
    public void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
