using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>Makes concepts of the drafts that papers have an edge to.</summary>
/// <param name="drafts">The drafts.</param>
/// <param name="groups">The groups of names that they are of.</param>
/// <param name="paperCounts">Per draft, how many works have an edge to it.</param>
internal sealed class ConceptNumbers(IReadOnlyList<ConceptDraft> drafts, IReadOnlyList<DraftGroup> groups, IReadOnlyList<int> paperCounts)
{
    private readonly string[] _keys = ConceptKeys.Of(drafts);

    /// <summary>
    /// The concepts by key, with the place of each draft among them, and what each spelling means: of several the one with most papers.
    /// </summary>
    public (Concept[] Concepts, int[] Places, KeyValuePair<string, int>[] Spellings) Number(
        IReadOnlyDictionary<string, int> groupOfSpelling)
    {
        int[] order =
        [
            .. Enumerable.Range(0, _keys.Length)
                .Where(draft => paperCounts[draft] > 0)
                .OrderBy(draft => _keys[draft], CodePointComparer.Instance),
        ];
        int[] places = new int[_keys.Length];
        Array.Fill(places, -1);
        for (int place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        Dictionary<int, int[]> senses = SensesOf(places);
        KeyValuePair<string, int>[] spellings =
        [
            .. groupOfSpelling.Where(pair => groups[pair.Value].Drafts.Length > 0)
                .Select(pair => KeyValuePair.Create(pair.Key, groups[pair.Value].Drafts[0]))
                .Select(pair =>
                    KeyValuePair.Create(pair.Key, places[senses.TryGetValue(pair.Value, out int[]? ranked) ? ranked[0] : pair.Value]))
                .Where(pair => pair.Value >= 0),
        ];
        Array.Sort(spellings, (x, y) => CodePointComparer.Instance.Compare(x.Key, y.Key));
        return (Array.ConvertAll(order, draft => ConceptOf(draft, senses)), places, spellings);
    }

    // Per draft that shares its names, all that do, the most used first.
    private Dictionary<int, int[]> SensesOf(int[] places)
    {
        Dictionary<int, int[]> senses = [];
        foreach (DraftGroup group in groups.Where(group => group.Drafts.Length > 1 && group.Drafts.Any(draft => places[draft] >= 0)))
        {
            int[] ranked =
            [
                .. group.Drafts.Where(draft => places[draft] >= 0)
                    .OrderByDescending(draft => paperCounts[draft])
                    .ThenBy(draft => places[draft]),
            ];
            foreach (int draft in group.Drafts)
            {
                senses[draft] = ranked;
            }
        }

        return senses;
    }

    private Concept ConceptOf(int draft, Dictionary<int, int[]> senses)
    {
        IReadOnlyList<string> names = drafts[draft].Names;
        return new Concept(new ConceptKey(_keys[draft]), names[0], drafts[draft].Kind, paperCounts[draft])
        {
            Aliases = names.Count == 1 ? [] : [.. names.Skip(1).Order(CodePointComparer.Instance)],
            Homonyms = senses.TryGetValue(draft, out int[]? others)
                ? [.. others.Where(other => other != draft).Select(other => _keys[other])]
                : [],
        };
    }
}
