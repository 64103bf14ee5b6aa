using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Embedded;

/// <summary>Finds shortest paths: from both ends, always on from the end that has fewer nodes to go on from.</summary>
internal sealed class Paths(Snapshot snapshot)
{
    public GraphPath? Find(
        NodeRef from, NodeRef to, int maxLength, IReadOnlyList<EdgeKind> via, IReadOnlyList<ConceptKind>? kinds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, GraphPath.MaxLength);
        int start = snapshot.Find(from), end = snapshot.Find(to);
        if (start < 0 || end < 0)
        {
            return null;
        }

        Steps steps = new(snapshot, via, kinds, end);
        using Frontier forward = new(snapshot.NodeTallies.Rent(), steps, start);
        using Frontier backward = new(snapshot.NodeTallies.Rent(), new Steps(snapshot, via, kinds, start), end);
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
            for (int row = 0; row < steps.Count; row++)
            {
                foreach (int next in steps.From(node, row))
                {
                    if (take(next))
                    {
                        taken.Add(next);
                    }
                }
            }
        }

        return taken;
    }

    /// <summary>From the start always to the smallest node that is one edge nearer to the end.</summary>
    private GraphPath Walk(Steps steps, int start, Dictionary<int, int> distances, int length)
    {
        List<NodeRef> nodes = [snapshot.Node(start).Ref];
        List<GraphEdge> edges = [];
        int at = start;
        for (int left = length - 1; left >= 0; left--)
        {
            int next = int.MaxValue;
            for (int row = 0; row < steps.Count; row++)
            {
                foreach (int node in steps.From(at, row))
                {
                    if (node < next && distances.TryGetValue(node, out int distance) && distance == left)
                    {
                        next = node;
                    }
                }
            }

            edges.Add(steps.Between(at, next));
            nodes.Add(snapshot.Node(next).Ref);
            at = next;
        }

        return new(nodes, edges);
    }
}
