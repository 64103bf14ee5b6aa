using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>A node, how many papers the graph counts for it, and how many a page reports; null where none does.</summary>
public readonly record struct NodeCount(NodeRef Node, int PaperCount, int? Reported = null);

/// <summary>Counts papers by their venues, areas, topics or concepts.</summary>
public static class NodeCounts
{
    /// <summary>The counts of a facet with the nodes that their keys name. A year is no node.</summary>
    public static IReadOnlyList<NodeCount> Of(Facet facet, IReadOnlyList<KeyCount> counts)
    {
        NodeKind kind = KindOf(facet);
        NodeCount[] named = new NodeCount[counts.Count];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = new NodeCount(new NodeRef(kind, counts[i].Key), counts[i].Count);
        }

        return named;
    }

    /// <summary>
    /// The counts by a facet of the papers of each scope that match a filter; of all its papers where the filter is null.
    /// </summary>
    public static ValueTask<IReadOnlyDictionary<PaperScope, IReadOnlyList<NodeCount>>> ByScopeAsync(
        IGraphStore store,
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        FacetRequest facet,
        CancellationToken cancellationToken
    ) => ByKeyAsync(store, scopes, scope => scope, filter, facet, (_, counts) => Of(facet.By, counts), cancellationToken);

    /// <summary>
    /// The topics that occur on the same papers as each topic, most often first, at most <paramref name="first"/>; counted are the papers
    /// that have both.
    /// </summary>
    public static ValueTask<IReadOnlyDictionary<TopicKey, IReadOnlyList<NodeCount>>> RelatedTopicsAsync(
        IGraphStore store, IReadOnlyCollection<TopicKey> topics, int first, CancellationToken cancellationToken) =>
        // Every paper of a topic has the topic itself: one more is asked for, and it is left out.
        ByKeyAsync<TopicKey, IReadOnlyList<NodeCount>>(
            store, topics, topic => PaperScope.Of(topic), null, new FacetRequest(Facet.Topic, first + 1),
            (topic, counts) => [.. Of(Facet.Topic, counts).Where(count => count.Node != topic).Take(first)], cancellationToken);

    /// <summary>The counts by a facet for each of several keys, read as something else.</summary>
    internal static async ValueTask<IReadOnlyDictionary<TKey, TValue>> ByKeyAsync<TKey, TValue>(
        IGraphStore store,
        IReadOnlyCollection<TKey> keys,
        Func<TKey, PaperScope> scope,
        PaperFilter? filter,
        FacetRequest facet,
        Func<TKey, IReadOnlyList<KeyCount>, TValue> read,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        Dictionary<TKey, PaperScope> scopes = keys.ToDictionary(key => key, scope);
        IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>> counts =
            await store.CountByAsync(scopes.Values, filter, facet, cancellationToken).ConfigureAwait(false);
        return scopes.ToDictionary(pair => pair.Key, pair => read(pair.Key, counts[pair.Value]));
    }

    private static NodeKind KindOf(Facet facet) => facet switch
    {
        Facet.Venue => NodeKind.Venue,
        Facet.Area => NodeKind.Area,
        Facet.Topic => NodeKind.Topic,
        Facet.Concept => NodeKind.Concept,
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };
}
