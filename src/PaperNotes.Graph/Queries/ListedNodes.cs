using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>Keys of nodes of one kind, in an order; equal where both have the same ones.</summary>
public sealed record NodeKeys(NodeKind Kind, IReadOnlyList<string> Keys)
{
    /// <summary>Keys of a kind.</summary>
    public static NodeKeys Of(NodeKind kind, IReadOnlyList<string> keys) => new(kind, keys);

    /// <inheritdoc/>
    public bool Equals(NodeKeys? other) =>
        other is not null && Kind == other.Kind && Keys.SequenceEqual(other.Keys, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Keys.Count, Keys.Count == 0 ? null : Keys[0]);
}

/// <summary>Finds the nodes that other nodes list by their keys.</summary>
public static class ListedNodes
{
    /// <summary>The nodes of each list in its order, all by one call of the store; none where all lists are empty.</summary>
    public static async ValueTask<IReadOnlyDictionary<NodeKeys, IReadOnlyList<TNode>>> GetAsync<TNode>(
        IGraphStore store, IReadOnlyCollection<NodeKeys> lists, CancellationToken cancellationToken)
        where TNode : GraphNode
    {
        NodeRef[] nodes = [.. lists.SelectMany(list => list.Keys.Select(key => new NodeRef(list.Kind, key))).Distinct()];
        if (nodes.Length == 0)
        {
            return new Dictionary<NodeKeys, IReadOnlyList<TNode>>();
        }

        IReadOnlyDictionary<NodeRef, GraphNode> found = await store.GetNodesAsync(nodes, cancellationToken).ConfigureAwait(false);
        return lists.ToDictionary(
            list => list,
            list => (IReadOnlyList<TNode>)[.. list.Keys.Select(key => found.GetValueOrDefault(new NodeRef(list.Kind, key))).OfType<TNode>()]
        );
    }
}
