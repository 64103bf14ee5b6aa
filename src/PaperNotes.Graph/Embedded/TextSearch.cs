using System.Globalization;
using System.Runtime.CompilerServices;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Embedded;

/// <summary>Searches all nodes for words.</summary>
internal sealed class TextSearch(Snapshot snapshot, FilterBitmaps filters)
{
    // By the request itself, as long as it lives.
    private readonly ConditionalWeakTable<SearchRequest, TextMatch[]> found = [];

    public Page<SearchHit> Search(SearchRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        TextMatch[] matches = Find(request, cancellationToken);
        TextMatch? after = Place(page.After), before = Place(page.Before);
        BestMatch order = new(matches, page.Backward);
        TopK<BestMatch> best = new((int)Math.Min(matches.Length, page.Count + 1L), order);
        for (int i = 0; i < matches.Length; i++)
        {
            if ((after is not { } low || Compare(matches[i], low) > 0) && (before is not { } high || Compare(matches[i], high) < 0))
            {
                best.Offer(i);
            }
        }

        return Pages.Cut(Array.ConvertAll(best.Sorted(), i => Item(matches[i])), page);
    }

    public int Count(SearchRequest request, CancellationToken cancellationToken) => Find(request, cancellationToken).Length;

    // A page and the count ask the same.
    private TextMatch[] Find(SearchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!found.TryGetValue(request, out TextMatch[]? matches))
        {
            found.AddOrUpdate(
                request, matches = request.Query is { } query ? Find(new TextQuery(snapshot.Text, query), request, cancellationToken) : []);
        }

        return matches;
    }

    private TextMatch[] Find(TextQuery query, SearchRequest request, CancellationToken cancellationToken)
    {
        using PaperBitmap? papers = filters.Of(request.Where, cancellationToken);
        NodeRange[]? ranges = request.Kinds is null ? null : [.. request.Kinds.Distinct().Select(snapshot.Range)];
        List<TextMatch> matches = [];
        foreach ((int node, int points) in query.Matches(cancellationToken))
        {
            if ((ranges is null || Array.Exists(ranges, range => range.Contains(node)))
                && (papers is null || !snapshot.Papers.Contains(node) || papers[node]))
            {
                matches.Add(new TextMatch(node, query.Score(node, snapshot.Node(node), points)));
            }
        }

        return [.. matches];
    }

    private PageItem<SearchHit> Item(TextMatch match)
    {
        GraphNode node = snapshot.Node(match.Node);
        Position position = new(
            match.Score.ToString(CultureInfo.InvariantCulture), ((int)node.Ref.Kind).ToString(CultureInfo.InvariantCulture), node.Ref.Key);
        return new(new(node, match.Score / (double)SearchScore.Points), position);
    }

    // Numbers are doubled here, so that a place can be between two nodes.
    private TextMatch? Place(Position? position)
    {
        if (position is null)
        {
            return null;
        }

        bool readable = long.TryParse(position.Values[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long score);
        int kind = Math.Clamp(Numbers.Parse(position.Values[1]), 0, (int)NodeKinds.Last);
        return new((int)snapshot.PlaceOf((NodeKind)kind, position.Values[2]), readable ? score : 0);
    }

    private static int Compare(TextMatch match, TextMatch place)
    {
        int byScore = place.Score.CompareTo(match.Score);
        return byScore != 0 ? byScore : (2 * match.Node).CompareTo(place.Node);
    }

    private readonly struct BestMatch(TextMatch[] matches, bool reverse) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            int byScore = matches[y].Score.CompareTo(matches[x].Score);
            int order = byScore != 0 ? byScore : x.CompareTo(y);
            return reverse ? -order : order;
        }
    }
}
