using System.Collections.Concurrent;
using PaperNotes.Graph.Concepts;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;
using PaperNotes.Graph.Stores;
using PaperNotes.Graph.Text;

namespace PaperNotes.Graph.Queries;

/// <summary>
/// Finds nodes by keys as people write them: by the key itself, or else by any spelling of a name, whatever the case; a paper also by what
/// means it in a search. Remembers what was found and what was not, so it lives as long as one request. Thread-safe.
/// </summary>
public sealed class KnownKeys(IGraphStore store)
{
    // There are a few hundred areas at most; of what comes behind, keys alone are known.
    private const int MostListed = 1_000;

    // Each costs a call of the store.
    private const int MostSearched = 10;

    // Most requests name a key or none: a dictionary as it comes has more room than their answers.
    private const int Room = 3;

    private readonly ConcurrentDictionary<NodeRef, GraphNode?> _found = new(1, Room);
    private readonly ConcurrentDictionary<string, string?> _series = new(1, Room, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<NodeKind, Task<IReadOnlyList<GraphNode>>> _listed = new(1, Room);

    /// <summary>What was found by keys of a store, where it remembers that; else a new memory.</summary>
    public static KnownKeys Of(IGraphStore store) => store is SpelledStore spelled ? spelled.Keys : new KnownKeys(store);

    /// <summary>
    /// The nodes by what was asked for; what names none has no entry. Keys cost one call of the store, other spellings at most one more for
    /// each kind, papers ten at most.
    /// </summary>
    public async ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> FindAsync(
        IReadOnlyCollection<NodeRef> asked, CancellationToken cancellationToken)
    {
        NodeRef[] open = [.. asked.Where(one => !_found.ContainsKey(one)).Distinct()];
        if (open.Length == 0)
        {
            return Found(asked);
        }

        NodeRef[] keys = [.. open.Where(one => one.Kind != NodeKind.Concept)];
        if (keys.Length > 0)
        {
            Remember(await store.GetNodesAsync(keys, cancellationToken).ConfigureAwait(false));
        }

        foreach (IGrouping<NodeKind, NodeRef> kind in open.Where(one => !_found.ContainsKey(one)).GroupBy(one => one.Kind))
        {
            Remember(await SpelledAsync(kind.Key, [.. kind.Select(one => one.Key)], cancellationToken).ConfigureAwait(false));
        }

        foreach (NodeRef one in open)
        {
            _found.TryAdd(one, null);
        }

        return Found(asked);
    }

    /// <summary>The series of venues by how they were written; what names none has no entry.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> FindSeriesAsync(
        IReadOnlyCollection<string> asked, CancellationToken cancellationToken)
    {
        IReadOnlyList<GraphNode> venues = await ListAsync(NodeKind.Venue, cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (Venue venue in venues.Cast<Venue>())
        {
            known.TryAdd(venue.Series, venue.Series);
        }

        foreach (string series in asked)
        {
            _series[series] = known.GetValueOrDefault(series);
        }

        return asked.Distinct(StringComparer.Ordinal)
            .Where(known.ContainsKey)
            .ToDictionary(series => series, series => known[series], StringComparer.Ordinal);
    }

    /// <summary>Whether a key was asked for and names nothing.</summary>
    public bool IsUnknown(NodeRef asked) => _found.TryGetValue(asked, out GraphNode? node) && node is null;

    /// <summary>Whether a series was asked for and names nothing.</summary>
    public bool IsUnknownSeries(string asked) => _series.TryGetValue(asked, out string? series) && series is null;

    /// <summary>The nodes of a kind of which there are few.</summary>
    public Task<IReadOnlyList<GraphNode>> ListAsync(NodeKind kind, CancellationToken cancellationToken) =>
        _listed.GetOrAdd(kind, _ => ReadAsync(kind, cancellationToken));

    private async Task<IReadOnlyList<GraphNode>> ReadAsync(NodeKind kind, CancellationToken cancellationToken) =>
        [
            .. (await store.ListNodesAsync(kind, null, new PageRequest(MostListed), cancellationToken).ConfigureAwait(false)).Items.Select(
                item => item.Node),
        ];

    private Dictionary<NodeRef, GraphNode> Found(IReadOnlyCollection<NodeRef> asked)
    {
        Dictionary<NodeRef, GraphNode> found = new(asked.Count);
        foreach (NodeRef one in asked)
        {
            if (_found[one] is { } node)
            {
                found[one] = node;
            }
        }

        return found;
    }

    private void Remember(IReadOnlyDictionary<NodeRef, GraphNode> found)
    {
        foreach ((NodeRef asked, GraphNode node) in found)
        {
            _found[asked] = node;
        }
    }

    private async ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> SpelledAsync(
        NodeKind kind, string[] names, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case NodeKind.Concept:
                IReadOnlyDictionary<string, GraphNode> concepts = await ConceptsByName
                    .GetAsync(store, names, cancellationToken)
                    .ConfigureAwait(false);
                return concepts.ToDictionary(pair => new NodeRef(kind, pair.Key), pair => pair.Value);
            case NodeKind.Paper:
                return await PapersAsync(names, cancellationToken).ConfigureAwait(false);
            case var few when NodeKinds.Of(few).IsFew:
                return OfFew(kind, names, await ListAsync(kind, cancellationToken).ConfigureAwait(false));
            default:
                Dictionary<string, NodeRef> slugs = names.ToDictionary(
                    name => name, name => new NodeRef(kind, ConceptNames.Slug(name)), StringComparer.Ordinal);
                IReadOnlyDictionary<NodeRef, GraphNode> slugged = await store
                    .GetNodesAsync(slugs.Values, cancellationToken)
                    .ConfigureAwait(false);
                return slugs.Where(pair => slugged.ContainsKey(pair.Value))
                    .ToDictionary(pair => new NodeRef(kind, pair.Key), pair => slugged[pair.Value]);
        }
    }

    private static Dictionary<NodeRef, GraphNode> OfFew(NodeKind kind, string[] names, IReadOnlyList<GraphNode> all)
    {
        Dictionary<string, GraphNode> byName = new(StringComparer.Ordinal);
        foreach (GraphNode node in all)
        {
            foreach (string name in SearchedText.NamesOf(node).Append(node.Ref.Key))
            {
                byName.TryAdd(Words.Joined(name), node);
            }
        }

        byName.Remove("");
        return names.Where(name => byName.ContainsKey(Words.Joined(name)))
            .ToDictionary(name => new NodeRef(kind, name), name => byName[Words.Joined(name)]);
    }

    private async ValueTask<IReadOnlyDictionary<NodeRef, GraphNode>> PapersAsync(string[] names, CancellationToken cancellationToken)
    {
        Dictionary<NodeRef, GraphNode> found = [];
        foreach (string name in names.Where(name => NodeNames.OfPaper(name).Any()).Take(MostSearched))
        {
            Page<SearchHit> hits = await store
                .SearchAsync(new SearchRequest(name, [NodeKind.Paper]), new PageRequest(1), cancellationToken)
                .ConfigureAwait(false);
            if (hits.Items is [{ Node.Node: Paper paper }] && NodeNames.Of(paper).Intersect(NodeNames.OfPaper(name)).Any())
            {
                found.Add(new NodeRef(NodeKind.Paper, name), paper);
            }
        }

        return found;
    }
}
