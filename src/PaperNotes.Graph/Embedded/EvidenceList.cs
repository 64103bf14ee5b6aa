using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Scoring;

namespace PaperNotes.Graph.Embedded;

/// <summary>Collects what two nodes share.</summary>
internal sealed class EvidenceList(Snapshot snapshot)
{
    private readonly List<(long Weight, int Number)> found = [];

    /// <summary>Adds the nodes that two ascending rows have in common, by the weight of each and both strengths.</summary>
    public void AddShared(
        ReadOnlySpan<int> left, ReadOnlySpan<byte> leftStrengths, ReadOnlySpan<int> right, ReadOnlySpan<byte> rightStrengths)
    {
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                Add(left[i], (long)leftStrengths[i] * rightStrengths[j]);
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>Adds a node by its weight and a factor, where that comes to more than 0.</summary>
    public void Add(int number, long factor) => AddWeight(number, snapshot.Weights[number] * factor);

    /// <summary>Adds a node by what it adds to the score, where that is more than 0.</summary>
    public void AddWeight(int number, long weight)
    {
        if (weight > 0)
        {
            found.Add((weight, number));
        }
    }

    /// <summary>The result that this evidence makes: the heaviest first, then by kind and key.</summary>
    public Ranked<T> Rank<T>(T node)
        where T : GraphNode
    {
        found.Sort((x, y) => x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Number.CompareTo(y.Number));
        Evidence[] because = new Evidence[found.Count];
        long score = 0;
        for (int i = 0; i < because.Length; i++)
        {
            GraphNode shared = snapshot.Node(found[i].Number);
            because[i] = new(shared.Ref, found[i].Weight) { Found = shared, IsLink = shared.Ref == node.Ref };
            score += found[i].Weight;
        }

        found.Clear();
        return new(node, score, because);
    }
}
