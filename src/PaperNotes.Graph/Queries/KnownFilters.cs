using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Queries;

/// <summary>Filters with the keys that their spellings mean.</summary>
public static class KnownFilters
{
    /// <summary>
    /// The lists of keys in a filter and the filters inside it: where each stands, what it names (null: series), the keys.
    /// </summary>
    public static IEnumerable<(string Path, NodeKind? Kind, IReadOnlyList<string> Keys)> KeysOf(PaperFilter filter, string path)
    {
        foreach ((string name, NodeKind? kind, IReadOnlyList<string>? keys) in Lists(filter))
        {
            if (keys is { Count: > 0 })
            {
                yield return ($"{path}.{name}", kind, keys);
            }
        }

        foreach ((string name, IReadOnlyList<PaperFilter> parts) in (IEnumerable<(string, IReadOnlyList<PaperFilter>)>)
            [("and", filter.And ?? []), ("or", filter.Or ?? []), ("not", filter.Not is { } not ? [not] : [])])
        {
            foreach (var list in parts.SelectMany((part, i) => KeysOf(part, name == "not" ? $"{path}.not" : $"{path}.{name}[{i}]")))
            {
                yield return list;
            }
        }
    }

    /// <summary>
    /// The filter with the keys of what its lists name, itself where they are keys already: stores know a filter again that they were asked
    /// with. What names nothing stays as it is, and matches nothing.
    /// </summary>
    public static async ValueTask<PaperFilter?> ResolveAsync(KnownKeys keys, PaperFilter? filter, CancellationToken cancellationToken)
    {
        var lists = filter is null ? [] : KeysOf(filter, "").ToArray();
        if (lists.Length == 0)
        {
            return filter;
        }

        NodeRef[] asked =
        [
            .. lists.Where(list => list.Kind is not null).SelectMany(list => list.Keys.Select(key => new NodeRef(list.Kind!.Value, key))),
        ];
        string[] series = [.. lists.Where(list => list.Kind is null).SelectMany(list => list.Keys)];
        IReadOnlyDictionary<NodeRef, GraphNode> nodes = await keys.FindAsync(asked, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, string> known = series.Length == 0
            ? new Dictionary<string, string>()
            : await keys.FindSeriesAsync(series, cancellationToken).ConfigureAwait(false);
        return lists.All(list => list.Keys.All(key => KeyOf(list.Kind, key) == key)) ? filter : With(filter!, KeyOf);

        string KeyOf(NodeKind? kind, string key) => kind is { } of
            ? nodes.TryGetValue(new NodeRef(of, key), out GraphNode? node) ? node.Ref.Key : key
            : known.GetValueOrDefault(key, key);
    }

    private static IEnumerable<(string Name, NodeKind? Kind, IReadOnlyList<string>? Keys)> Lists(PaperFilter filter) =>
    [
        ("keys", NodeKind.Paper, filter.Keys),
        ("venues", NodeKind.Venue, filter.Venues),
        ("series", null, filter.Series),
        ("areas", NodeKind.Area, filter.Areas),
        ("topics", NodeKind.Topic, filter.Topics),
        ("allTopics", NodeKind.Topic, filter.AllTopics),
        ("concepts", NodeKind.Concept, filter.Concepts),
        ("authors", NodeKind.Author, filter.Authors),
    ];

    private static PaperFilter With(PaperFilter filter, Func<NodeKind?, string, string> key)
    {
        IReadOnlyList<string>? Of(NodeKind? kind, IReadOnlyList<string>? keys) =>
            keys is null ? null : [.. keys.Select(one => key(kind, one))];

        return filter with
        {
            And = filter.And is { } all ? [.. all.Select(part => With(part, key))] : null,
            Or = filter.Or is { } any ? [.. any.Select(part => With(part, key))] : null,
            Not = filter.Not is { } not ? With(not, key) : null,
            Keys = Of(NodeKind.Paper, filter.Keys),
            Venues = Of(NodeKind.Venue, filter.Venues),
            Series = Of(null, filter.Series),
            Areas = Of(NodeKind.Area, filter.Areas),
            Topics = Of(NodeKind.Topic, filter.Topics),
            AllTopics = Of(NodeKind.Topic, filter.AllTopics),
            Concepts = Of(NodeKind.Concept, filter.Concepts),
            Authors = Of(NodeKind.Author, filter.Authors),
        };
    }
}
