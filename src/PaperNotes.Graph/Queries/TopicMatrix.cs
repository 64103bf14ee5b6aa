using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Queries;

/// <summary>A question for a table of topics by venues.</summary>
/// <param name="Venues">The keys of the columns in their order, in any spelling, without those that name nothing; null: all venues by
/// key.</param>
/// <param name="Area">Only papers of this area; null: all.</param>
/// <param name="First">At most so many topics.</param>
public sealed record TopicMatrixRequest(IReadOnlyList<string>? Venues, AreaKey? Area, int First);

/// <summary>How many papers each venue (column) has on each topic (row).</summary>
public sealed record TopicMatrix(IReadOnlyList<Venue> Venues, IReadOnlyList<NodeRef> Topics, IReadOnlyList<IReadOnlyList<int>> Counts)
{
    private const int VenuesAtOnce = 500;

    /// <summary>Counts it: topics by papers in all these venues, largest first, then by key.</summary>
    public static async ValueTask<TopicMatrix> CountAsync(IGraphStore store, TopicMatrixRequest asked, CancellationToken cancellationToken)
    {
        IReadOnlyList<Venue> venues = await VenuesAsync(store, asked.Venues, cancellationToken).ConfigureAwait(false);
        AreaKey? area = asked.Area is { } given ? await AreaAsync(store, given, cancellationToken).ConfigureAwait(false) : null;
        PaperScope[] scopes = [.. venues.Select(venue => PaperScope.Of(venue.Key, area))];
        IReadOnlyDictionary<PaperScope, IReadOnlyList<KeyCount>> counts =
            await store.CountByAsync(scopes, null, new FacetRequest(Facet.Topic), cancellationToken).ConfigureAwait(false);
        Dictionary<string, int[]> rows = new(StringComparer.Ordinal);
        for (int column = 0; column < scopes.Length; column++)
        {
            foreach (KeyCount count in counts[scopes[column]])
            {
                if (!rows.TryGetValue(count.Key, out int[]? row))
                {
                    rows.Add(count.Key, row = new int[scopes.Length]);
                }

                row[column] = count.Count;
            }
        }

        KeyValuePair<string, int[]>[] kept = [.. rows
            .OrderByDescending(row => row.Value.Sum())
            .ThenBy(row => row.Key, CodePointComparer.Instance)
            .Take(asked.First)];
        return new TopicMatrix(venues, [.. kept.Select(row => new NodeRef(NodeKind.Topic, row.Key))], [.. kept.Select(row => row.Value)]);
    }

    private static async ValueTask<AreaKey> AreaAsync(IGraphStore store, AreaKey area, CancellationToken cancellationToken) =>
        (await KnownKeys.Of(store).FindAsync([area], cancellationToken).ConfigureAwait(false)).TryGetValue(area, out GraphNode? known)
            ? ((Area)known).Key
            : area;

    private static async ValueTask<IReadOnlyList<Venue>> VenuesAsync(
        IGraphStore store, IReadOnlyList<string>? keys, CancellationToken cancellationToken)
    {
        if (keys is not null)
        {
            NodeRef[] asked = [.. keys.Distinct(StringComparer.Ordinal).Select(key => new NodeRef(NodeKind.Venue, key))];
            IReadOnlyDictionary<NodeRef, GraphNode> known = await KnownKeys
                .Of(store)
                .FindAsync(asked, cancellationToken)
                .ConfigureAwait(false);
            return [.. asked.Where(known.ContainsKey).Select(venue => (Venue)known[venue]).Distinct()];
        }

        List<Venue> all = [];
        Page<GraphNode> page;
        Position? after = null;
        do
        {
            page = await store
                .ListNodesAsync(NodeKind.Venue, null, new PageRequest(VenuesAtOnce, After: after), cancellationToken)
                .ConfigureAwait(false);
            all.AddRange(page.Items.Select(item => (Venue)item.Node));
            after = page.Items.Count > 0 ? page.Items[^1].Position : null;
        }
        while (page.HasNext);
        return all;
    }
}
