namespace PaperNotes.Graph.Paging;

/// <summary>
/// A request for one page of an ordered list. Positions are exclusive; both may be given.
/// </summary>
/// <param name="Count">How many items at most, 0 or more.</param>
/// <param name="Backward">False: the first items after <paramref name="After"/>; true: the last items before <paramref name="Before"/>. The
/// items come in list order either way.</param>
/// <param name="After">Only items after this position; null from the start.</param>
/// <param name="Before">Only items before this position; null to the end.</param>
public sealed record PageRequest(int Count, bool Backward = false, Position? After = null, Position? Before = null);

/// <summary>
/// A place in an ordered list: the values of the sort fields, then the key, as invariant text. A position needs no item to be
/// there still.
/// </summary>
public sealed record Position(params IReadOnlyList<string> Values)
{
    /// <inheritdoc/>
    public bool Equals(Position? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Values.Aggregate(17, (hash, value) => HashCode.Combine(hash, value.GetHashCode(StringComparison.Ordinal)));
}

/// <summary>One item of a page and its position.</summary>
public readonly record struct PageItem<T>(T Node, Position Position);

/// <summary>One page, in list order.</summary>
/// <param name="Items">The items.</param>
/// <param name="HasNext">Forward: more items follow or <c>Before</c> was given; backward: <c>Before</c> was given.</param>
/// <param name="HasPrevious">Backward: more items precede or <c>After</c> was given; forward: <c>After</c> was given.</param>
public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasNext, bool HasPrevious);

/// <summary>Makes pages.</summary>
public static class Pages
{
    /// <summary>
    /// Makes the page from what a store fetched for <paramref name="request"/>: up to <c>Count + 1</c> items, in list order
    /// when forward, in reverse list order when backward.
    /// </summary>
    public static Page<T> Cut<T>(IReadOnlyList<PageItem<T>> fetched, PageRequest request)
    {
        bool more = fetched.Count > request.Count;
        IEnumerable<PageItem<T>> kept = fetched.Take(request.Count);
        bool hasNext = request.Before is not null || (!request.Backward && more);
        bool hasPrevious = request.After is not null || (request.Backward && more);
        return new Page<T>([.. request.Backward ? kept.Reverse() : kept], hasNext, hasPrevious);
    }
}
