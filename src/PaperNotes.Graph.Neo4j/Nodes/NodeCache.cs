using System.Diagnostics.CodeAnalysis;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Nodes of one load that were asked for lately, by the reference asked for. What a load says of a node never changes, so nothing in the
/// cache is ever out of date; it goes with the load. Thread-safe.
/// </summary>
/// <param name="capacity">How many nodes at most; those not asked for the longest are forgotten first.</param>
internal sealed class NodeCache(int capacity = 20_000)
{
    private readonly Lock _gate = new();
    private Dictionary<NodeRef, GraphNode> _asked = [];
    private Dictionary<NodeRef, GraphNode> _before = [];

    /// <summary>How many nodes it holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _asked.Count + _before.Count;
            }
        }
    }

    /// <summary>The node, if it is remembered.</summary>
    public bool TryGet(NodeRef reference, [NotNullWhen(true)] out GraphNode? node)
    {
        lock (_gate)
        {
            if (_asked.TryGetValue(reference, out node))
            {
                return true;
            }

            if (!_before.Remove(reference, out node))
            {
                return false;
            }

            Keep(reference, node);
            return true;
        }
    }

    /// <summary>Remembers a node.</summary>
    public void Add(NodeRef reference, GraphNode node)
    {
        lock (_gate)
        {
            _before.Remove(reference);
            Keep(reference, node);
        }
    }

    // Two generations: when the young one is full it becomes the old one, and the previous old one is dropped.
    private void Keep(NodeRef reference, GraphNode node)
    {
        if (_asked.Count >= capacity / 2)
        {
            (_before, _asked) = (_asked, []);
        }

        _asked[reference] = node;
    }
}
