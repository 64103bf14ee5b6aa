using System.Globalization;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Tests.Concepts;

/// <summary>Hand-labelled pairs of names: kind, label (same or different), the two names, why.</summary>
internal sealed class PairFile(IReadOnlyList<LabelledPair> pairs)
{
    public IReadOnlyList<LabelledPair> Pairs => pairs;

    public static PairFile Read(string file)
    {
        using Stream stream = typeof(PairFile).Assembly.GetManifestResourceStream(file)!;
        using StreamReader reader = new(stream);
        return new([
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => new LabelledPair(
                    Enum.Parse<ConceptKind>(cells[0], ignoreCase: true), cells[1] == "same", cells[2], cells[3], cells[4])),
        ]);
    }

    /// <summary>Each pair resolved by itself, its names in two papers.</summary>
    public PairScore JudgePairwise() => Score(pair =>
        ConceptResolver.Resolve([new(pair.A, pair.Kind, 1), new(pair.B, pair.Kind, 2)]).Count == 1);

    /// <summary>All names of the file resolved together, each in a paper of its own.</summary>
    public PairScore JudgeTogether()
    {
        NameUse[] uses =
        [
            .. pairs.SelectMany((pair, i) => new NameUse[] { new(pair.A, pair.Kind, 2 * i), new(pair.B, pair.Kind, (2 * i) + 1) }),
        ];
        Dictionary<string, int> groups = new(StringComparer.Ordinal);
        foreach ((ConceptGroup group, int number) in ConceptResolver.Resolve(uses).Select((group, number) => (group, number)))
        {
            foreach (string name in group.Names)
            {
                groups.Add(name, number);
            }
        }

        return Score(pair => groups[pair.A] == groups[pair.B]);
    }

    private PairScore Score(Func<LabelledPair, bool> same)
    {
        PairScore score = new();
        foreach (LabelledPair pair in pairs)
        {
            score.Add(pair, same(pair));
        }

        return score;
    }
}

internal sealed record LabelledPair(ConceptKind Kind, bool Same, string A, string B, string Why);

internal sealed class PairScore
{
    private readonly List<string> misjudged = [];
    private int right, wrong, missed;

    public double Precision => right / (double)Math.Max(1, right + wrong);

    public double Recall => right / (double)Math.Max(1, right + missed);

    public void Add(LabelledPair pair, bool same)
    {
        right += same && pair.Same ? 1 : 0;
        wrong += same && !pair.Same ? 1 : 0;
        missed += !same && pair.Same ? 1 : 0;
        if (same != pair.Same)
        {
            misjudged.Add($"{(same ? "wrongly one" : "missed")}: {pair.A} / {pair.B} ({pair.Why})");
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"precision {Precision:F3}, recall {Recall:F3}; {string.Join("; ", misjudged)}");
}
