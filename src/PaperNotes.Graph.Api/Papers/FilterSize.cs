using PaperNotes.Graph.Api.Errors;
using PaperNotes.Graph.Api.Limits;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Api.Papers;

/// <summary>
/// How much a filter asks: its conditions, each value of a list being one, and the levels of and, or and not with the filter's own.
/// </summary>
internal readonly record struct FilterSize(int Terms, int Depth)
{
    private const int MaxText = 1_000;

    /// <summary>The size of a filter; counting ends where there are <paramref name="enough"/> conditions.</summary>
    public static FilterSize Of(PaperFilter filter, int enough = int.MaxValue)
    {
        int terms = Count(filter.Text) + Count(filter.HasCode) + Count(filter.HasArxiv)
            + Count(filter.Keys) + Count(filter.Venues) + Count(filter.Series) + Count(filter.Years) + Count(filter.Areas)
            + Count(filter.Topics) + Count(filter.AllTopics) + Count(filter.Concepts) + Count(filter.Authors);
        int depth = 0;
        foreach (PaperFilter inner in Inner(filter))
        {
            if (terms >= enough)
            {
                break;
            }

            FilterSize size = Of(inner, enough);
            terms += size.Terms;
            depth = Math.Max(depth, size.Depth);
        }

        // A filter without conditions has to be looked at, too.
        return new FilterSize(Math.Max(1, terms), depth + 1);
    }

    /// <summary>The filter, where it is no larger than the limits allow; an error where it is.</summary>
    public static PaperFilter? Checked(PaperFilter? filter, GraphLimits limits)
    {
        if (filter is null)
        {
            return null;
        }

        FilterSize size = Of(filter);
        return size.Depth > limits.FilterDepth ? throw GraphErrors.FilterTooDeep("where", size.Depth, limits.FilterDepth)
            : size.Terms > limits.FilterTerms ? throw GraphErrors.FilterTooLong("where", size.Terms, limits.FilterTerms)
            : LongestText(filter) is > MaxText and int length ? throw GraphErrors.TextTooLong("text", length, MaxText)
            : filter;
    }

    private static IEnumerable<PaperFilter> Inner(PaperFilter filter) =>
        (filter.And ?? []).Concat(filter.Or ?? []).Concat(filter.Not is { } not ? [not] : []);

    private static int LongestText(PaperFilter filter) =>
        Inner(filter).Select(LongestText).Append(filter.Text?.Length ?? 0).Max();

    private static int Count(object? condition) => condition is null ? 0 : 1;

    private static int Count<T>(IReadOnlyList<T>? values) => values is null ? 0 : Math.Max(1, values.Count);
}
