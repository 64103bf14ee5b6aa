using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Api.Counts;

/// <summary>Turns a store's counts by key into counts of nodes, with what pages say where they say it.</summary>
internal static class CountReading
{
    /// <summary>Counts of venues that no page is asked about.</summary>
    public static IReadOnlyList<VenueCount> Venues(IReadOnlyList<KeyCount> counts) =>
        [.. counts.Select(count => new VenueCount(new VenueKey(count.Key), count.Count, null))];

    /// <summary>Counts of areas that no page is asked about.</summary>
    public static IReadOnlyList<AreaCount> Areas(IReadOnlyList<KeyCount> counts) =>
        [.. counts.Select(count => new AreaCount(new AreaKey(count.Key), count.Count, null))];

    /// <summary>Counts of topics that no page is asked about.</summary>
    public static IReadOnlyList<TopicCount> Topics(IReadOnlyList<KeyCount> counts) =>
        [.. counts.Select(count => new TopicCount(new TopicKey(count.Key), count.Count, null))];

    /// <summary>Counts by one facet for the nodes of one kind, read as something else.</summary>
    public static async ValueTask<IReadOnlyDictionary<TKey, TValue>> ByScopeAsync<TKey, TValue>(
        IGraphStore store,
        IReadOnlyCollection<TKey> keys,
        Func<TKey, PaperScope> scope,
        FacetRequest facet,
        Func<TKey, IReadOnlyList<KeyCount>, TValue> read,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        Dictionary<TKey, PaperScope> scopes = keys.ToDictionary(key => key, scope);
        IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>> counts =
            await store.CountByAsync(scopes.Values, null, facet, cancellationToken).ConfigureAwait(false);
        return scopes.ToDictionary(pair => pair.Key, pair => read(pair.Key, counts[pair.Value]));
    }
}
