using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Embedded;

/// <summary>Finds shortest paths: from both ends, always on from the end that has fewer nodes to go on from.</summary>
internal sealed class Paths(Snapshot snapshot)
{
    public GraphPath? Find(
        NodeRef from, NodeRef to, int maxLength, TraversalScope scope, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, GraphPath.MaxLength);
        int start = snapshot.Find(from), end = snapshot.Find(to);
        if (start < 0 || end < 0)
        {
            return null;
        }

        Steps steps = new(snapshot, scope, end);
        using Frontier forward = new(snapshot.NodeAccumulators.Rent(), steps, start);
        using Frontier backward = new(snapshot.NodeAccumulators.Rent(), new Steps(snapshot, scope, start), end);
        while (!forward.Meets(backward))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Frontier smaller = forward.Last.Length <= backward.Last.Length ? forward : backward;
            if (forward.Depth + backward.Depth >= maxLength || smaller.Last.Length == 0)
            {
                return null;
            }

            smaller.Advance(cancellationToken);
        }

        return Walk(steps, start, Distances(steps, forward, backward, cancellationToken), forward.Depth + backward.Depth);
    }

    /// <summary>Per node on a shortest path, how far it is from the end.</summary>
    private static Dictionary<int, int> Distances(Steps steps, Frontier forward, Frontier backward, CancellationToken cancellationToken)
    {
        Dictionary<int, int> distances = [];
        List<int> layer = [];
        foreach (int node in forward.Last)
        {
            if (backward.DistanceTo(node) == backward.Depth)
            {
                distances[node] = backward.Depth;
                layer.Add(node);
            }
        }

        AddTowardsEnd(steps, backward, distances, layer);
        cancellationToken.ThrowIfCancellationRequested();
        AddTowardsStart(steps, forward, distances, layer, backward.Depth);
        return distances;
    }

    private static void AddTowardsEnd(Steps steps, Frontier backward, Dictionary<int, int> distances, List<int> meeting)
    {
        List<int> layer = meeting;
        for (int distance = backward.Depth - 1; distance >= 0; distance--)
        {
            layer = Neighbours(steps, layer, node => backward.DistanceTo(node) == distance && distances.TryAdd(node, distance));
        }
    }

    private static void AddTowardsStart(Steps steps, Frontier forward, Dictionary<int, int> distances, List<int> meeting, int depth)
    {
        List<int> layer = meeting;
        for (int distance = forward.Depth - 1; distance >= 0; distance--)
        {
            int toEnd = depth + forward.Depth - distance;
            layer = Neighbours(steps, layer, node => forward.DistanceTo(node) == distance && distances.TryAdd(node, toEnd));
        }
    }

    private static List<int> Neighbours(Steps steps, List<int> nodes, Func<int, bool> take)
    {
        List<int> taken = [];
        foreach (int node in nodes)
        {
            foreach (Steps.Step step in steps.From(node))
            {
                if (take(step.To))
                {
                    taken.Add(step.To);
                }
            }
        }

        return taken;
    }

    /// <summary>
    /// From the start always to a node that is one edge nearer to the end: over a sure edge where there is one, then to the smallest.
    /// </summary>
    private GraphPath Walk(Steps steps, int start, Dictionary<int, int> distances, int length)
    {
        List<NodeRef> nodes = [snapshot.Node(start).Ref];
        List<GraphEdge> edges = [];
        int at = start;
        for (int left = length - 1; left >= 0; left--)
        {
            Steps.Step next = new(int.MaxValue, IsStrong: false);
            foreach (Steps.Step step in steps.From(at))
            {
                if (IsBefore(step, next) && distances.TryGetValue(step.To, out int distance) && distance == left)
                {
                    next = step;
                }
            }

            edges.Add(steps.Between(at, next.To));
            nodes.Add(snapshot.Node(next.To).Ref);
            at = next.To;
        }

        return new(nodes, edges);
    }

    private static bool IsBefore(Steps.Step one, Steps.Step other) => one.IsStrong == other.IsStrong ? one.To < other.To : one.IsStrong;
}
