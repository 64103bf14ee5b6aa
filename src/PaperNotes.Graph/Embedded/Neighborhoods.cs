using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paths;

namespace PaperNotes.Graph.Embedded;

/// <summary>Finds the nodes around a node.</summary>
internal sealed class Neighborhoods(Snapshot snapshot)
{
    public Subgraph? Find(
        NodeRef of, int depth, IReadOnlyList<EdgeKind> via, IReadOnlyList<ConceptKind>? kinds, int limit, CancellationToken cancellationToken)
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

        Steps steps = new(snapshot, via, kinds);
        using Frontier frontier = new(snapshot.NodeTallies.Rent(), steps, start);
        List<int> nodes = [start];
        while (frontier.Depth < depth && frontier.Count <= limit && frontier.Last.Length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            frontier.Advance(cancellationToken);
            int[] layer = frontier.Last.ToArray();
            Array.Sort(layer, (x, y) => snapshot.Degrees[x] != snapshot.Degrees[y] ? snapshot.Degrees[y] - snapshot.Degrees[x] : x - y);
            nodes.AddRange(layer);
        }

        bool truncated = nodes.Count > limit;
        if (truncated)
        {
            nodes.RemoveRange(limit, nodes.Count - limit);
        }

        return new(nodes.ConvertAll(node => snapshot.Node(node).Ref), EdgesAmong(nodes, steps.Kinds), truncated);
    }

    private GraphEdge[] EdgesAmong(List<int> nodes, EdgeKind[] kinds)
    {
        HashSet<int> members = [.. nodes];
        List<(int From, int To, EdgeKind Kind)> edges = [];
        foreach (int from in nodes)
        {
            foreach (EdgeKind kind in kinds)
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
        return [.. edges.Select(edge => new GraphEdge(snapshot.Node(edge.From).Ref, snapshot.Node(edge.To).Ref, edge.Kind))];
    }
}
