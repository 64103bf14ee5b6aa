namespace PaperNotes.Graph.Generating;

/// <summary>
/// Names of one field. A draw is a new name with a fixed probability; else an earlier use, of the same area in two of three
/// draws. Some names are in use from the start: Simon's model alone would give the very first name half of all uses.
/// Not thread-safe.
/// </summary>
internal sealed class NamePool
{
    private const int InitialNames = 600;
    private const int InitialOfArea = 40;

    private readonly int _newPerMille;
    private readonly Func<int, string> _name;
    private readonly List<int> _uses = Initial(0, InitialNames);
    private readonly List<int>[] _usesByArea;
    private int _names = InitialNames;

    public NamePool(int areas, int newPerMille, Func<int, string> name)
    {
        _newPerMille = newPerMille;
        _name = name;
        _usesByArea = [.. Enumerable.Range(0, areas).Select(area => Initial(area * 10, InitialOfArea))];
    }

    /// <summary>A name that is not among <paramref name="others"/>.</summary>
    public string Draw(Random random, int area, List<string> others)
    {
        List<int> local = _usesByArea[area];
        while (true)
        {
            List<int> uses = random.Next(3) < 2 ? local : _uses;
            int number = random.Next(1000) < _newPerMille ? _names++ : uses[random.Next(uses.Count)];
            string name = _name(number);
            if (!others.Contains(name))
            {
                _uses.Add(number);
                local.Add(number);
                return name;
            }
        }
    }

    // Zipf's law for a start: the i-th name has been used in proportion to 1 / i.
    private static List<int> Initial(int first, int names) =>
        [.. Enumerable.Range(0, names).SelectMany(i => Enumerable.Repeat(first + i, 1 + (InitialOfArea / (i + 1))))];
}
