using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Embedded;

/// <summary>Finds the nodes around a node.</summary>
internal sealed class Neighborhoods(Snapshot snapshot)
{
    public Subgraph? Find(
        NodeRef of, int depth, TraversalScope scope, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Subgraph.MaxDepth);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        int start = snapshot.Find(of);
        if (start < 0)
        {
            return null;
        }

        Steps steps = new(snapshot, scope);
        using Frontier frontier = new(snapshot.NodeAccumulators.Rent(), steps, start);
        List<int> nodes = [start];
        while (frontier.Depth < depth && frontier.Count <= limit && frontier.Last.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] before = frontier.Last.ToArray();
            frontier.Advance(cancellationToken);
            HashSet<int> sure = SureFrom(steps, before);
            nodes.AddRange(frontier.Last.ToArray()
                .OrderByDescending(sure.Contains).ThenByDescending(node => snapshot.Degrees[node]).ThenBy(node => node));
        }

        bool truncated = nodes.Count > limit;
        if (truncated)
        {
            nodes.RemoveRange(limit, nodes.Count - limit);
        }

        return new(nodes.ConvertAll(node => snapshot.Node(node).Ref), EdgesAmong(nodes, steps), truncated);
    }

    /// <summary>The nodes that a sure edge leads to from a layer.</summary>
    private static HashSet<int> SureFrom(Steps steps, int[] layer)
    {
        HashSet<int> sure = [];
        foreach (int node in layer)
        {
            foreach (Steps.Step step in steps.From(node))
            {
                if (step.IsStrong)
                {
                    sure.Add(step.To);
                }
            }
        }

        return sure;
    }

    private GraphEdge[] EdgesAmong(List<int> nodes, Steps steps)
    {
        HashSet<int> members = [.. nodes];
        List<(int From, int To, EdgeKind Kind)> edges = [];
        foreach (int from in nodes)
        {
            foreach (EdgeKind kind in steps.Kinds)
            {
                foreach (int to in snapshot.Out(kind).Of(from))
                {
                    if (members.Contains(to))
                    {
                        edges.Add((from, to, kind));
                    }
                }
            }
        }

        edges.Sort();
        return [.. edges.SelectMany(edge => steps.Over(edge.Kind, edge.From, edge.To))];
    }
}
