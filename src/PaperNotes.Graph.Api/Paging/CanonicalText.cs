using System.Globalization;
using System.Text.Json;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Search;

namespace PaperNotes.Graph.Api.Paging;

/// <summary>
/// Filters as texts that are equal where the filters mean the same by their form: cursors are bound to them. The order of conditions and
/// of the values of a list, repetitions, and conditions that always hold make no difference.
/// </summary>
internal static class CanonicalText
{
    /// <summary>The text of a filter of papers; empty where it lets every paper through.</summary>
    public static string Of(PaperFilter? filter) => filter is null ? "" : Joined(Conditions(filter), '&');

    /// <summary>The text of a filter of concepts; empty where it lets every concept through.</summary>
    public static string Of(ConceptFilter? filter) => filter is null ? "" : Joined(
        [
            .. Values("kinds", Of(filter.Kinds)),
            .. filter.NameContains is { Length: > 0 } name ? [$"name:{Quoted(name.ToLowerInvariant())}"] : (string[])[],
            .. filter.MinPapers is > 0 and int papers ? [$"papers:{papers.ToString(CultureInfo.InvariantCulture)}"] : (string[])[],
        ],
        '&');

    /// <summary>The names of kinds; null where every kind is meant.</summary>
    public static IReadOnlyList<string>? Of<TEnum>(IReadOnlyList<TEnum>? kinds)
        where TEnum : struct, Enum =>
        kinds is null || kinds.Distinct().Count() == Enum.GetValues<TEnum>().Length ? null : [.. kinds.Select(kind => kind.ToString())];

    /// <summary>
    /// The order without what changes nothing: fields named again, what follows the key, and the key that comes last in any case.
    /// </summary>
    public static IReadOnlyList<PaperOrder> Of(IReadOnlyList<PaperOrder> order)
    {
        List<PaperOrder> kept = [];
        foreach (PaperOrder by in order.DistinctBy(by => by.Field))
        {
            if (by is { Field: PaperOrderField.Key, Descending: false })
            {
                break;
            }

            kept.Add(by);
            if (by.Field == PaperOrderField.Key)
            {
                break;
            }
        }

        return kept.Count == order.Count ? order : kept;
    }

    private static IEnumerable<string> Conditions(PaperFilter filter) =>
        [
            .. (filter.And ?? []).SelectMany(Conditions),
            .. Alternatives(filter.Or),
            .. filter.Not is { } not ? [$"!({Of(not)})"] : (string[])[],
            .. Values(
                "text", string.IsNullOrWhiteSpace(filter.Text) ? null : SearchQuery.Of(filter.Text)?.Clauses.Select(ways => ways[0]) ?? []),
            .. Values("keys", filter.Keys),
            .. Values("venues", filter.Venues),
            .. Values("series", filter.Series),
            .. Values("years", filter.Years?.Select(year => year.ToString(CultureInfo.InvariantCulture))),
            .. Values("areas", filter.Areas),
            .. Values("topics", filter.Topics),
            .. Values("allTopics", filter.AllTopics is { Count: > 0 } all ? all : null),
            .. Values("concepts", filter.Concepts),
            .. Values("authors", filter.Authors),
            .. filter.HasCode is { } code ? [$"code:{code}"] : (string[])[],
            .. filter.HasArxiv is { } arxiv ? [$"arxiv:{arxiv}"] : (string[])[],
        ];

    // One alternative is a condition like others; one that always holds makes the whole hold.
    private static IEnumerable<string> Alternatives(IReadOnlyList<PaperFilter>? or)
    {
        if (or is null)
        {
            return [];
        }

        if (or.Count == 1)
        {
            return Conditions(or[0]);
        }

        string[] alternatives = [.. or.Select(Of)];
        return alternatives.Contains("") ? [] : [$"({Joined(alternatives, '|')})"];
    }

    private static IEnumerable<string> Values(string name, IEnumerable<string>? values) =>
        values is null ? [] : [$"{name}:[{Joined(values.Select(Quoted), ',')}]"];

    private static string Joined(IEnumerable<string> parts, char separator) =>
        string.Join(separator, parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
