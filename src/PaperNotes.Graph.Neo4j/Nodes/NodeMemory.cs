using System.Diagnostics.CodeAnalysis;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Neo4j.Nodes;

/// <summary>
/// Nodes of one load that were asked for lately, by the reference asked for: at most so many. What one load says of a node never changes,
/// so that nothing in it is ever out of date; it goes with the load. Thread-safe.
/// </summary>
/// <param name="capacity">How many nodes at most; those not asked for the longest are forgotten first.</param>
internal sealed class NodeMemory(int capacity = 20_000)
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

    // Two halves: when the one of the latest is full, it takes the place of the other, whose nodes nobody has asked for since.
    private void Keep(NodeRef reference, GraphNode node)
    {
        if (_asked.Count >= capacity / 2)
        {
            (_before, _asked) = (_asked, []);
        }

        _asked[reference] = node;
    }
}
