using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Paging;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Embedded;

/// <summary>Lists and counts papers.</summary>
internal sealed class PaperLists(Snapshot snapshot, FilterBitmaps filters)
{
    public Dictionary<PaperScope, Page<Paper>> List(
        IReadOnlyCollection<PaperScope> scopes,
        PaperFilter? filter,
        IReadOnlyList<PaperOrder> order,
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        using PaperBitmap? matches = filters.Of(filter, cancellationToken);
        PaperSort sort = new(snapshot, order);
        long[]? after = sort.PlaceOf(request.After), before = sort.PlaceOf(request.Before);
        Dictionary<PaperScope, Page<Paper>> pages = new(scopes.Count);
        foreach (PaperScope scope in scopes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> numbers = scope.Node is null && matches is null && sort.Presorted is { } presorted
                ? Cut(presorted, sort, request, after, before)
                : Fetch(scope, matches, sort, request, after, before);
            pages[scope] = Pages.Cut(Items(numbers, sort), request);
        }

        return pages;
    }

    public Dictionary<PaperScope, int> Count(
        IReadOnlyCollection<PaperScope> scopes, PaperFilter? filter, CancellationToken cancellationToken)
    {
        using PaperBitmap? matches = filters.Of(filter, cancellationToken);
        Dictionary<PaperScope, int> counts = new(scopes.Count);
        foreach (PaperScope scope in scopes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (scope.Node is null && matches is not null)
            {
                counts[scope] = matches.Count();
                continue;
            }

            using ScopedPapers papers = new(snapshot, scope, matches);
            counts[scope] = papers.Numbers.Length;
        }

        return counts;
    }

    private int[] Fetch(PaperScope scope, PaperBitmap? matches, PaperSort sort, PageRequest request, long[]? after, long[]? before)
    {
        using ScopedPapers papers = new(snapshot, scope, matches);
        return sort.IsByKey
            ? Cut(papers.Numbers, sort, request, after, before)
            : request.Backward
                ? Select(papers.Numbers, sort, new Reverse(sort), request, after, before)
                : Select(papers.Numbers, sort, sort, request, after, before);
    }

    /// <summary>One more than the page holds, from papers in list order; backward in reverse.</summary>
    private static int[] Cut(ReadOnlySpan<int> sorted, PaperSort sort, PageRequest request, long[]? after, long[]? before)
    {
        int low = after is null ? 0 : FirstFrom(sorted, sort, after, orAt: false);
        int high = Math.Max(low, before is null ? sorted.Length : FirstFrom(sorted, sort, before, orAt: true));
        int count = (int)Math.Min(high - low, request.Count + 1L);
        int[] numbers = sorted.Slice(request.Backward ? high - count : low, count).ToArray();
        if (request.Backward)
        {
            Array.Reverse(numbers);
        }

        return numbers;
    }

    private static int FirstFrom(ReadOnlySpan<int> sorted, PaperSort sort, long[] place, bool orAt)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = sort.Compare(sorted[middle], place);
            (low, high) = order < 0 || (order == 0 && !orAt) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>One more than the page holds, from papers in any order.</summary>
    private static int[] Select<TOrder>(
        ReadOnlySpan<int> papers, PaperSort sort, TOrder order, PageRequest request, long[]? after, long[]? before)
        where TOrder : IComparer<int>
    {
        TopK<TOrder> best = new((int)Math.Min(papers.Length, request.Count + 1L), order);
        foreach (int paper in papers)
        {
            if ((after is null || sort.Compare(paper, after) > 0) && (before is null || sort.Compare(paper, before) < 0))
            {
                best.Offer(paper);
            }
        }

        return best.Sorted();
    }

    private PageItem<Paper>[] Items(ReadOnlySpan<int> numbers, PaperSort sort)
    {
        PageItem<Paper>[] items = new PageItem<Paper>[numbers.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = new(snapshot.Paper(numbers[i]), sort.PositionOf(numbers[i]));
        }

        return items;
    }

    private sealed class Reverse(PaperSort sort) : IComparer<int>
    {
        public int Compare(int x, int y) => sort.Compare(y, x);
    }
}
