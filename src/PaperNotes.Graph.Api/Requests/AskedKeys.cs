using System.Globalization;
using GraphQL;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Queries;

namespace PaperNotes.Graph.Api.Requests;

/// <summary>
/// The keys that the arguments of one request name, with where they stand; what of them names nothing becomes a hint. Thread-safe.
/// </summary>
internal sealed class AskedKeys
{
    /// <summary>The member of the extensions of request and answer.</summary>
    public const string Extension = "hints";

    private const int MostAsked = 1_000;

    private readonly Lock _gate = new();
    private readonly List<AskedKey> _asked = [];

    /// <summary>Notes the keys of an argument.</summary>
    public void Add(IResolveFieldContext context, string argument, NodeKind kind, params IEnumerable<string> keys)
    {
        object[]? path = null;
        lock (_gate)
        {
            foreach (string key in keys)
            {
                if (_asked.Count < MostAsked)
                {
                    _asked.Add(new AskedKey(path ??= [.. context.ResponsePath], argument, kind, key));
                }
            }
        }
    }

    /// <summary>Notes the keys of a filter.</summary>
    public void Add(IResolveFieldContext context, PaperFilter? filter)
    {
        foreach ((string path, NodeKind? kind, IReadOnlyList<string> keys) in filter is null ? [] : KnownFilters.KeysOf(filter, "where"))
        {
            Add(context, path, kind ?? NodeKind.Venue, keys);
        }
    }

    /// <summary>The hints on what names nothing in the graph that was asked.</summary>
    public async ValueTask<object[]> HintsAsync(SpelledStore store, CancellationToken cancellationToken)
    {
        AskedKey[] asked;
        lock (_gate)
        {
            if (_asked.Count == 0)
            {
                return [];
            }

            asked = [.. _asked];
        }

        IReadOnlyList<KeyHint> hints = await KeyHints
            .OfAsync(store, [.. asked.Select(one => (one.Argument, one.Kind, one.Key))], cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. hints.Select(hint => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["path"] = asked[hint.Place].Path,
                ["argument"] = hint.Argument,
                ["value"] = hint.Value,
                ["nearest"] = hint.Nearest,
            }),
        ];
    }

    private sealed record AskedKey(object[] Path, string Argument, NodeKind Kind, string Key);
}
