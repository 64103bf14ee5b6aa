using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Embedded;

/// <summary>Turns filters into sets of papers.</summary>
internal sealed class FilterBitmaps(Snapshot snapshot)
{
    // Looked up in every paper once for all requests, when first asked for.
    private readonly Lazy<PaperBitmap> withCode = new(() => Where(snapshot, paper => paper.CodeUrl is not null));
    private readonly Lazy<PaperBitmap> withArxiv = new(() => Where(snapshot, paper => paper.ArxivId is not null));

    /// <summary>The papers a filter matches, to be disposed; null for no filter or one without conditions.</summary>
    public PaperBitmap? Of(PaperFilter? filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (filter is null)
        {
            return null;
        }

        PaperBitmap? result = null;
        foreach (PaperBitmap condition in Conditions(filter, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (result is null)
            {
                result = condition;
                continue;
            }

            result.Intersect(condition);
            condition.Dispose();
        }

        return result;
    }

    private IEnumerable<PaperBitmap> Conditions(PaperFilter filter, CancellationToken cancellationToken) =>
        FromFilters(filter, cancellationToken)
            .Concat(FromKeys(filter))
            .Concat(FromVenues(filter))
            .Concat(FromFields(filter, cancellationToken));

    private IEnumerable<PaperBitmap> FromFilters(PaperFilter filter, CancellationToken cancellationToken)
    {
        foreach (PaperFilter part in filter.And ?? [])
        {
            if (Of(part, cancellationToken) is { } matches)
            {
                yield return matches;
            }
        }

        if (filter.Or is not null)
        {
            yield return AnyOf(filter.Or, cancellationToken);
        }

        if (filter.Not is not null)
        {
            PaperBitmap others = Of(filter.Not, cancellationToken) ?? All();
            others.Invert();
            yield return others;
        }
    }

    private IEnumerable<PaperBitmap> FromKeys(PaperFilter filter)
    {
        if (filter.Keys is not null)
        {
            yield return Union(filter.Keys.Select(key => snapshot.Find(new PaperKey(key))), (paper, into) => into.Add(paper));
        }

        if (filter.Areas is not null)
        {
            yield return Neighbours(filter.Areas, NodeKind.Area, snapshot.In(EdgeKind.InArea));
        }

        if (filter.Topics is not null)
        {
            yield return Neighbours(filter.Topics, NodeKind.Topic, snapshot.Postings);
        }

        foreach (string topic in filter.AllTopics ?? [])
        {
            yield return Neighbours([topic], NodeKind.Topic, snapshot.Postings);
        }

        if (filter.Concepts is not null)
        {
            yield return Neighbours(filter.Concepts, NodeKind.Concept, snapshot.Postings);
        }

        if (filter.Authors is not null)
        {
            yield return Neighbours(filter.Authors, NodeKind.Author, snapshot.In(EdgeKind.AuthoredBy));
        }
    }

    private IEnumerable<PaperBitmap> FromVenues(PaperFilter filter)
    {
        Rows papers = snapshot.In(EdgeKind.PublishedIn);
        if (filter.Venues is not null)
        {
            yield return Neighbours(filter.Venues, NodeKind.Venue, papers);
        }

        if (filter.Series is not null)
        {
            yield return Union(VenuesWhere(venue => filter.Series.Contains(venue.Series)), (venue, into) => into.Add(papers.Of(venue)));
        }

        if (filter.Years is not null)
        {
            yield return Union(VenuesWhere(venue => filter.Years.Contains(venue.Year)), (venue, into) => into.Add(papers.Of(venue)));
        }
    }

    private IEnumerable<PaperBitmap> FromFields(PaperFilter filter, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            yield return OfText(filter.Text, cancellationToken);
        }

        if (filter.HasCode is { } hasCode)
        {
            yield return With(withCode.Value, hasCode);
        }

        if (filter.HasArxiv is { } hasArxiv)
        {
            yield return With(withArxiv.Value, hasArxiv);
        }
    }

    private PaperBitmap OfText(string text, CancellationToken cancellationToken)
    {
        PaperBitmap papers = new(snapshot.Papers.Count);
        if (SearchQuery.Of(text) is { } query)
        {
            foreach ((int node, _) in new TextQuery(snapshot.Text, query)
                    .Matches(cancellationToken)
                    .TakeWhile(match => snapshot.Papers.Contains(match.Node)))
            {
                papers.Add(node);
            }
        }

        return papers;
    }

    private PaperBitmap AnyOf(IReadOnlyList<PaperFilter> filters, CancellationToken cancellationToken)
    {
        PaperBitmap union = new(snapshot.Papers.Count);
        foreach (PaperFilter filter in filters)
        {
            using PaperBitmap matches = Of(filter, cancellationToken) ?? All();
            union.Unite(matches);
        }

        return union;
    }

    private PaperBitmap All()
    {
        PaperBitmap all = new(snapshot.Papers.Count);
        all.Invert();
        return all;
    }

    private PaperBitmap Neighbours(IReadOnlyList<string> keys, NodeKind kind, Rows papers) =>
        Union(keys.Select(key => snapshot.Find(new NodeRef(kind, key))), (node, into) => into.Add(papers.Of(node)));

    private PaperBitmap Union(IEnumerable<int> numbers, Action<int, PaperBitmap> add)
    {
        PaperBitmap union = new(snapshot.Papers.Count);
        foreach (int number in numbers.Where(number => number >= 0))
        {
            add(number, union);
        }

        return union;
    }

    private IEnumerable<int> VenuesWhere(Func<Venue, bool> condition)
    {
        NodeRange venues = snapshot.Range(NodeKind.Venue);
        return Enumerable.Range(venues.First, venues.Count).Where(number => condition((Venue)snapshot.Node(number)));
    }

    private PaperBitmap With(PaperBitmap postings, bool wanted)
    {
        PaperBitmap matches = new(snapshot.Papers.Count);
        matches.Unite(postings);
        if (!wanted)
        {
            matches.Invert();
        }

        return matches;
    }

    private static PaperBitmap Where(Snapshot snapshot, Func<Paper, bool> condition)
    {
        PaperBitmap matches = new(snapshot.Papers.Count);
        for (int paper = 0; paper < snapshot.Papers.Count; paper++)
        {
            if (condition(snapshot.Paper(paper)))
            {
                matches.Add(paper);
            }
        }

        return matches;
    }
}
