using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Queries;

/// <summary>That a key names nothing, and what may have been meant.</summary>
/// <param name="Place">The place of the key among those that were asked for.</param>
/// <param name="Argument">Where it was given: an argument, and the way inside it.</param>
/// <param name="Value">The key, cut where it is long.</param>
/// <param name="Nearest">The keys of what is called nearly so, the nearest first; at most three.</param>
public sealed record KeyHint(int Place, string Argument, string Value, IReadOnlyList<string> Nearest);

/// <summary>Says which keys of a request name nothing. Thread-safe.</summary>
public static class KeyHints
{
    private const int MostHints = 10, MostNearest = 3, LongestValue = 100, ShortestBeginning = 3;

    /// <summary>The hints on keys of which the store was asked already; at most ten, and for each at most one call of the store.</summary>
    public static async ValueTask<IReadOnlyList<KeyHint>> OfAsync(
        SpelledStore store, IReadOnlyList<(string Argument, NodeKind Kind, string Key)> asked, CancellationToken cancellationToken)
    {
        List<KeyHint> hints = [];
        HashSet<(string, string)> seen = [];
        for (int place = 0; place < asked.Count && hints.Count < MostHints; place++)
        {
            (string argument, NodeKind kind, string key) = asked[place];
            bool isSeries = argument.EndsWith(".series", StringComparison.Ordinal) || argument == "series";
            if ((isSeries ? store.Keys.IsUnknownSeries(key) : store.Keys.IsUnknown(new NodeRef(kind, key))) && seen.Add((argument, key)))
            {
                IReadOnlyList<string> nearest = await NearestAsync(store, kind, key, isSeries, cancellationToken).ConfigureAwait(false);
                hints.Add(new KeyHint(place, argument, key.Length > LongestValue ? $"{key[..LongestValue]}…" : key, nearest));
            }
        }

        return hints;
    }

    /// <summary>The hints on a filter.</summary>
    public static async ValueTask<IReadOnlyList<KeyHint>> OfFilterAsync(
        SpelledStore store, PaperFilter? filter, CancellationToken cancellationToken)
    {
        if (filter is null)
        {
            return [];
        }

        await KnownFilters.ResolveAsync(store.Keys, filter, cancellationToken).ConfigureAwait(false);
        return await OfAsync(
                store,
                [
                    .. KnownFilters.KeysOf(filter, "")
                        .SelectMany(list => list.Keys.Select(key => (list.Path.TrimStart('.'), list.Kind ?? NodeKind.Venue, key))),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async ValueTask<IReadOnlyList<string>> NearestAsync(
        SpelledStore store, NodeKind kind, string key, bool isSeries, CancellationToken cancellationToken)
    {
        if (key.Length > LongestValue)
        {
            return [];
        }

        if (NodeKinds.Of(kind).IsFew)
        {
            IReadOnlyList<GraphNode> all = await store.Keys.ListAsync(kind, cancellationToken).ConfigureAwait(false);
            return Nearest(
                key,
                isSeries
                    ? all.Cast<Venue>().Select(venue => venue.Series).Distinct(StringComparer.Ordinal)
                    : all.Select(node => node.Ref.Key));
        }

        // Two letters begin too much.
        string written = kind == NodeKind.Paper ? key.Split('/')[^1].Replace('_', ' ') : key.Replace('-', ' ');
        IReadOnlyList<Suggestion> suggestions =
            written.Length < ShortestBeginning
                ? []
                : await store.SuggestAsync(new SuggestRequest(written, [kind], MostNearest), cancellationToken).ConfigureAwait(false);
        return [.. suggestions.Select(suggestion => suggestion.Node.Ref.Key)];
    }

    // What is a third wrong is something else, unless it begins alike.
    private static string[] Nearest(string key, IEnumerable<string> known)
    {
        string joined = Words.Joined(key);
        return
        [
            .. known.Select(name => (Name: name, Joined: Words.Joined(name)))
                .Select(name =>
                    (
                        name.Name,
                        Distance: EditDistance.Of(joined, name.Joined),
                        Alike: joined.Length > 1 && name.Joined.StartsWith(joined, StringComparison.Ordinal)))
                .Where(name => name.Alike || name.Distance <= Math.Max(1, joined.Length / 3))
                .OrderBy(name => name.Alike ? 0 : name.Distance).ThenBy(name => name.Name, CodePointComparer.Instance)
                .Take(MostNearest)
                .Select(name => name.Name),
        ];
    }
}
