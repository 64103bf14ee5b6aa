using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Building;

/// <summary>
/// What names are, by the votes of all papers: each paper votes once for a name and kind, with the weight of its most telling
/// position or of the field of a record. Votes are whole tenths, so the order of papers does not matter.
/// </summary>
internal sealed class NameVotes
{
    /// <summary>How much must speak for a kind, in tenths.</summary>
    private const int LeastWeight = 15;

    /// <summary>Of what is voted, so many percent must be for the kind.</summary>
    private const int LeastShare = 60;

    /// <summary>What the field of a record counts, and what the vocabulary of tasks does.</summary>
    private const int OfRecord = 10, OfVocabulary = 20;

    private const int Kinds = (int)ConceptKind.Model + 1;

    private readonly Dictionary<string, string> _folds;
    private readonly Dictionary<string, int[]> _votes = new(StringComparer.Ordinal);

    private NameVotes(Dictionary<string, string> folds) => _folds = folds;

    public static NameVotes From(IReadOnlyList<NoteFacts> notes)
    {
        NameVotes votes = new(Fold(notes));
        Dictionary<(string Fold, int Kind), int> ofPaper = [];
        foreach (NoteFacts note in notes)
        {
            ofPaper.Clear();
            votes.Collect(note, ofPaper);
            foreach (((string fold, int kind), int weight) in ofPaper)
            {
                if (!votes._votes.TryGetValue(fold, out int[]? counts))
                {
                    votes._votes[fold] = counts = new int[Kinds];
                    counts[(int)ConceptKind.Task] = TaskVocabulary.Contains(fold) ? OfVocabulary : 0;
                }

                counts[kind] += weight;
            }
        }

        return votes;
    }

    /// <summary>The canonical spelling of a name, kept for those that a position or a record has. Thread-safe.</summary>
    public string FoldOf(string name) => _folds.TryGetValue(name, out string? fold) ? fold : ConceptNames.Fold(name);

    /// <summary>The kind that a name is voted to be; null where too little or nothing clear speaks for one.</summary>
    public ConceptKind? KindOf(string name)
    {
        if (!_votes.TryGetValue(_folds[name], out int[]? counts))
        {
            return TaskVocabulary.Contains(_folds[name]) ? ConceptKind.Task : null;
        }

        int best = 0, total = 0;
        for (int kind = 0; kind < counts.Length; kind++)
        {
            total += counts[kind];
            best = counts[kind] > counts[best] ? kind : best;
        }

        return counts[best] >= LeastWeight && counts[best] * 100 >= total * LeastShare ? (ConceptKind)best : null;
    }

    /// <summary>The kind that a name is voted to be, which no position need have; null also where nobody votes for it.</summary>
    public ConceptKind? KindOfAny(string name) => _folds.ContainsKey(name) ? KindOf(name) : null;

    /// <summary>How much speaks for a kind of a name, in tenths.</summary>
    public int WeightOf(string name, ConceptKind kind) => _votes.TryGetValue(_folds[name], out int[]? counts) ? counts[(int)kind] : 0;

    /// <summary>
    /// Whether the fields of a note are those of a record: what an import finds in a text with the names of others does not vote.
    /// </summary>
    public static bool IsRecord(NoteFacts note) => note.Hash is null;

    private void Collect(NoteFacts note, Dictionary<(string Fold, int Kind), int> ofPaper)
    {
        foreach (NamePosition position in note.Positions)
        {
            PositionMeaning meaning = position.Position.Meaning();
            if (meaning is { Kind: { } kind, Vote: > 0 })
            {
                Vote(position.Name, kind, meaning.Vote);
            }
        }

        if (IsRecord(note))
        {
            All(note.Methods, ConceptKind.Method);
            All(note.Baselines, ConceptKind.Method);
            All(note.Tasks, ConceptKind.Task);
            All(note.Benchmarks, ConceptKind.Dataset);
            All(note.Models, ConceptKind.Model);
        }

        void All(IReadOnlyList<string> names, ConceptKind kind)
        {
            foreach (string name in names)
            {
                Vote(name, kind, OfRecord);
            }
        }

        void Vote(string name, ConceptKind kind, int weight)
        {
            (string, int) vote = (_folds[name], (int)kind);
            ofPaper[vote] = Math.Max(ofPaper.GetValueOrDefault(vote), weight);
        }
    }

    private static Dictionary<string, string> Fold(IReadOnlyList<NoteFacts> notes)
    {
        HashSet<string> distinct = new(StringComparer.Ordinal);
        foreach (NoteFacts note in notes)
        {
            foreach (NamePosition position in note.Positions)
            {
                distinct.Add(position.Name);
            }

            if (IsRecord(note))
            {
                distinct.UnionWith(note.Methods.Concat(note.Baselines).Concat(note.Tasks).Concat(note.Benchmarks).Concat(note.Models));
            }
        }

        return distinct.AsParallel().Select(name => (Name: name, Fold: ConceptNames.Fold(name)))
            .ToDictionary(pair => pair.Name, pair => pair.Fold, StringComparer.Ordinal);
    }
}
