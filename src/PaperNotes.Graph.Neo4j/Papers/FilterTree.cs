using PaperNotes.Graph.Neo4j.Tokens;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Neo4j.Papers;

/// <summary>Reads a filter as a tree of conditions.</summary>
internal static class FilterTree
{
    public static FilterCondition Of(PaperFilter filter) =>
        FilterCondition.AllOf([.. OfParts(filter), .. OfKeys(filter), .. OfFields(filter)]);

    private static IEnumerable<FilterCondition> OfParts(PaperFilter filter)
    {
        foreach (PaperFilter part in filter.And ?? [])
        {
            yield return Of(part);
        }

        if (filter.Or is not null)
        {
            yield return FilterCondition.AnyOf(filter.Or.Select(Of));
        }

        if (filter.Not is not null)
        {
            yield return FilterCondition.NotOf(Of(filter.Not));
        }
    }

    private static IEnumerable<FilterCondition> OfKeys(PaperFilter filter)
    {
        foreach ((IReadOnlyList<string>? keys, FilterKind kind) in ((IReadOnlyList<string>?, FilterKind)[])
        [
            (filter.Keys, FilterKind.Keys),
            (filter.Venues, FilterKind.Venues),
            (filter.Series, FilterKind.Series),
            (filter.Areas, FilterKind.Areas),
            (filter.Topics, FilterKind.Topics),
            (filter.AllTopics is [] ? null : filter.AllTopics, FilterKind.AllTopics),
            (filter.Concepts, FilterKind.Concepts),
            (filter.Authors, FilterKind.Authors),
        ])
        {
            if (keys is not null)
            {
                yield return new FilterCondition.Single(kind, keys);
            }
        }
    }

    private static IEnumerable<FilterCondition> OfFields(PaperFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            yield return SearchQuery.Of(filter.Text) is { } query
                ? new FilterCondition.Single(FilterKind.Text, IndexQuery.Alternatives(query))
                : FilterCondition.Nothing;
        }

        if (filter.Years is not null)
        {
            yield return new FilterCondition.Single(FilterKind.Years, [.. filter.Years]);
        }

        if (filter.HasCode is { } hasCode)
        {
            yield return new FilterCondition.Single(FilterKind.HasCode, [hasCode]);
        }

        if (filter.HasArxiv is { } hasArxiv)
        {
            yield return new FilterCondition.Single(FilterKind.HasArxiv, [hasArxiv]);
        }
    }
}
