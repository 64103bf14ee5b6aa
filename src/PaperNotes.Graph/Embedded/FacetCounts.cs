using System.Globalization;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Embedded;

/// <summary>Counts papers by what they have.</summary>
internal sealed class FacetCounts(Snapshot snapshot, FilterBitmaps filters)
{
    public Dictionary<PaperScope, IReadOnlyList<KeyCount>> CountBy(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, FacetRequest facet, CancellationToken cancellationToken)
    {
        using PaperBitmap? matches = filters.Of(filter, cancellationToken);
        Dictionary<PaperScope, IReadOnlyList<KeyCount>> counts = new(scopes.Count);
        foreach (PaperScope scope in scopes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            counts[scope] = scope.Node is null && matches is null && Precomputed(facet) is { } known ? known : Count(scope, matches, facet);
        }

        return counts;
    }

    private KeyCount[] Count(PaperScope scope, PaperBitmap? matches, FacetRequest facet)
    {
        using ScopedPapers papers = new(snapshot, scope, matches);
        if (facet.By == Facet.Year)
        {
            return Years(papers.Numbers, facet.First);
        }

        using Accumulator sums = snapshot.NodeAccumulators.Rent();
        foreach (int paper in papers.Numbers)
        {
            if (facet.By is Facet.Venue or Facet.Area)
            {
                sums.Add(facet.By == Facet.Venue ? snapshot.VenueOf[paper] : snapshot.AreaOf[paper], 1);
                continue;
            }

            AddFeatures(sums, paper, facet);
        }

        int[] best = TopK.Of(sums, facet.First ?? int.MaxValue);
        KeyCount[] counts = new KeyCount[best.Length];
        for (int i = 0; i < best.Length; i++)
        {
            counts[i] = new(snapshot.Node(best[i]).Ref.Key, (int)sums[best[i]]);
        }

        return counts;
    }

    private void AddFeatures(Accumulator sums, int paper, FacetRequest facet)
    {
        NodeRange topics = snapshot.Range(NodeKind.Topic);
        foreach (int feature in snapshot.Features.Of(paper))
        {
            bool counts = topics.Contains(feature)
                ? facet.By == Facet.Topic
                : facet.By == Facet.Concept && ConceptKinds.Include(facet.Kinds, snapshot.Concept(feature).Kind);
            if (counts)
            {
                sums.Add(feature, 1);
            }
        }
    }

    private KeyCount[] Years(ReadOnlySpan<int> papers, int? first)
    {
        SortedDictionary<int, int> counts = [];
        foreach (int paper in papers)
        {
            int year = snapshot.YearOf(paper);
            counts[year] = counts.GetValueOrDefault(year) + 1;
        }

        return
        [
            .. counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(first ?? int.MaxValue)
                .Select(pair => new KeyCount(pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value)),
        ];
    }

    private KeyCount[]? Precomputed(FacetRequest facet) => facet.By switch
    {
        Facet.Topic => Take(NodeKind.Topic, facet),
        Facet.Concept => Take(NodeKind.Concept, facet),
        _ => null,
    };

    private KeyCount[] Take(NodeKind kind, FacetRequest facet) =>
    [
        .. snapshot.NumbersByCount(kind)!.Select(snapshot.Node).TakeWhile(node => node.Papers > 0)
            .Where(node => node is not Concept concept || ConceptKinds.Include(facet.Kinds, concept.Kind))
            .Take(facet.First ?? int.MaxValue)
            .Select(node => new KeyCount(node.Ref.Key, node.Papers ?? 0)),
    ];
}

/// <summary>Which kinds of concepts a question means.</summary>
internal static class ConceptKinds
{
    /// <summary>Whether a kind is among those asked for; null asks for every kind but TERM.</summary>
    public static bool Include(IReadOnlyList<ConceptKind>? kinds, ConceptKind kind) =>
        kinds is null ? kind != ConceptKind.Term : kinds.Contains(kind);
}
