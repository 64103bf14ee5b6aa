namespace PaperNotes.Graph.Embedded;

/// <summary>A breadth-first search from one node, layer by layer. For one thread; owns its accumulator.</summary>
internal sealed class Frontier : IDisposable
{
    private readonly Accumulator distances;
    private readonly Steps steps;
    private int lastStart;

    public Frontier(Accumulator distances, Steps steps, int start)
    {
        this.distances = distances;
        this.steps = steps;
        distances.Add(start, 1);
    }

    /// <summary>How far the last layer is.</summary>
    public int Depth { get; private set; }

    /// <summary>The nodes of the last layer.</summary>
    public ReadOnlySpan<int> Last => distances.Touched[lastStart..];

    /// <summary>How many nodes were reached.</summary>
    public int Count => distances.Touched.Length;

    /// <summary>How far a node is; -1 where it was not reached yet.</summary>
    public int DistanceTo(int node) => (int)distances[node] - 1;

    /// <summary>Adds the next layer.</summary>
    public void Advance(CancellationToken cancellationToken)
    {
        ReadOnlySpan<int> layer = Last;
        lastStart = Count;
        Depth++;
        foreach (int node in layer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Steps.Step step in steps.From(node))
            {
                if (distances[step.To] == 0 && steps.Allow(step.To))
                {
                    distances.Add(step.To, Depth + 1);
                }
            }
        }
    }

    /// <summary>Whether the last layers have a node in common.</summary>
    public bool Meets(Frontier other)
    {
        (Frontier fewer, Frontier more) = Last.Length <= other.Last.Length ? (this, other) : (other, this);
        foreach (int node in fewer.Last)
        {
            if (more.DistanceTo(node) == more.Depth)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => distances.Dispose();
}
