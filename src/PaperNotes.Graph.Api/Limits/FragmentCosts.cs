using GraphQLParser;
using PaperNotes.Graph.Api.Errors;

namespace PaperNotes.Graph.Api.Limits;

/// <summary>
/// Adds up what operations ask for. Each fragment is added up once, after those that it spreads, and never unfolded; nothing
/// recurses. Not thread-safe.
/// </summary>
internal sealed class FragmentCosts
{
    private readonly List<ScannedSelection> _selections;
    private readonly List<ScannedDefinition> _fragments;
    private readonly Dictionary<ROM, int> _byName = [];
    private readonly SelectionCost[] _ofSelection;
    private readonly SelectionCost[] _ofFragment;
    private readonly bool[] _isKnown;

    private FragmentCosts(DocumentScan scan)
    {
        _selections = scan.Selections;
        _fragments = scan.Definitions.FindAll(definition => definition.IsFragment);
        _ofSelection = new SelectionCost[_selections.Count];
        _ofFragment = new SelectionCost[_fragments.Count];
        _isKnown = new bool[_fragments.Count];
        for (int i = 0; i < _fragments.Count; i++)
        {
            // The engine takes the first of a name, and refuses the document for the second.
            _byName.TryAdd(_fragments[i].Name, i);
        }
    }

    /// <summary>What each operation asks for. An error for the client where a fragment spreads itself.</summary>
    public static List<SelectionCost> OfOperations(DocumentScan scan)
    {
        FragmentCosts costs = new(scan);
        costs.AddFragments();
        return scan.Definitions.FindAll(definition => !definition.IsFragment).ConvertAll(costs.Of);
    }

    private void AddFragments()
    {
        int[] waitsFor = new int[_fragments.Count];
        List<int>[] spreadBy = [.. _fragments.Select(_ => new List<int>())];
        for (int i = 0; i < _fragments.Count; i++)
        {
            foreach (int spread in SpreadsOf(i))
            {
                waitsFor[i]++;
                spreadBy[spread].Add(i);
            }
        }

        Queue<int> ready = new(Enumerable.Range(0, _fragments.Count).Where(i => waitsFor[i] == 0));
        while (ready.TryDequeue(out int next))
        {
            _ofFragment[next] = Of(_fragments[next]);
            _isKnown[next] = true;
            foreach (int waiting in spreadBy[next])
            {
                if (--waitsFor[waiting] == 0)
                {
                    ready.Enqueue(waiting);
                }
            }
        }

        if (Array.IndexOf(_isKnown, false) is >= 0 and int unknown)
        {
            throw GraphErrors.FragmentCycle(NameInCycle(unknown));
        }
    }

    // Backwards, what stands inside of a selection comes before it.
    private SelectionCost Of(ScannedDefinition definition)
    {
        for (int i = definition.End - 1; i >= definition.Start; i--)
        {
            SelectionCost inside = Sum(i + 1, _selections[i].End);
            _ofSelection[i] = _selections[i].Kind switch
            {
                SelectionKind.Field => inside.InField(_selections[i].Name),
                SelectionKind.Spread => OfFragment(_selections[i].Name),
                SelectionKind.InlineFragment => inside,
                _ => throw new InvalidOperationException("A selection is of no kind."),
            };
        }

        return Sum(definition.Start, definition.End);
    }

    private SelectionCost Sum(int start, int end)
    {
        SelectionCost sum = default;
        for (int i = start; i < end; i = _selections[i].End)
        {
            sum = sum.And(_ofSelection[i]);
        }

        return sum;
    }

    // Validation refuses the spread of a fragment that is not there.
    private SelectionCost OfFragment(ROM name) => _byName.TryGetValue(name, out int fragment) ? _ofFragment[fragment].InSpread() : default;

    private IEnumerable<int> SpreadsOf(int fragment)
    {
        for (int i = _fragments[fragment].Start; i < _fragments[fragment].End; i++)
        {
            if (_selections[i].Kind == SelectionKind.Spread && _byName.TryGetValue(_selections[i].Name, out int spread))
            {
                yield return spread;
            }
        }
    }

    // Who follows unknown fragments from one to the next comes back to one of the cycle.
    private string NameInCycle(int start)
    {
        HashSet<int> seen = [];
        int current = start;
        while (seen.Add(current))
        {
            current = SpreadsOf(current).First(spread => !_isKnown[spread]);
        }

        return _fragments[current].Name.ToString();
    }
}
