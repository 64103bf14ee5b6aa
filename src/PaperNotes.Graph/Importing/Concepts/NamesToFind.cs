using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Importing.Concepts;

// A name that notes may hold: as its sources spell it, what they use it as, and how many of them use it.
internal sealed record KnownName(string Name, ConceptKind Kind, int Uses = 1);

// The names of methods, tasks, data sets and models that some facts use, each with the kind it is used as most.
internal static class NamesToFind
{
    private static readonly (ConceptKind Kind, Func<NoteFacts, IReadOnlyList<string>> Names)[] Fields =
    [
        (ConceptKind.Method, note => note.Methods), (ConceptKind.Task, note => note.Tasks), (ConceptKind.Dataset, note => note.Benchmarks),
        (ConceptKind.Model, note => note.Models), (ConceptKind.Method, note => note.Baselines),
    ];

    // A name that could as well be a word or another's abbreviation is believed where several sources use it.
    private const int UsesOfWeakName = 2;

    public static NameDictionary<KnownName> Compile(IEnumerable<NoteFacts> notes, IEnumerable<KnownName> proposed)
    {
        Dictionary<string, int[]> uses = new(StringComparer.Ordinal);
        SortedDictionary<string, string> spellings = new(CodePointComparer.Instance);
        foreach (NoteFacts note in notes)
        {
            foreach ((ConceptKind kind, Func<NoteFacts, IReadOnlyList<string>> names) in Fields)
            {
                foreach (string name in names(note))
                {
                    Count(name, kind);
                }
            }
        }

        foreach (KnownName name in proposed)
        {
            Count(name.Name, name.Kind);
        }

        return NameDictionary.Build(spellings
            .Select(pair => (pair.Key, Known: new KnownName(pair.Key, Kind(uses[pair.Value]), uses[pair.Value].Sum())))
            .Where(item => item.Known.Kind == ConceptKind.Task || NameRules.IsProper(item.Key))
            .Where(item => !NameRules.IsWeak(item.Key) || item.Known.Uses >= UsesOfWeakName)
            .Select(item => KeyValuePair.Create(item.Key, item.Known)));

        void Count(string name, ConceptKind kind)
        {
            // Of a name with its abbreviation behind it, each is a name by itself.
            string fold = ConceptNames.Fold(name);
            if (!uses.TryGetValue(fold, out int[]? counts))
            {
                uses[fold] = counts = new int[4];
            }

            counts[(int)kind]++;
            spellings.TryAdd(name, fold);
        }
    }

    // The more telling kind wins a tie, as in the graph.
    private static ConceptKind Kind(int[] counts) => (ConceptKind)Array.IndexOf(counts, counts.Max());
}
