using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Nodes;

namespace PaperNotes.Graph.Stores;

/// <summary>A venue, how many papers the graph counts, and how many a page reports; null where none does.</summary>
public readonly record struct VenueCount(VenueKey Venue, int PaperCount, int? Reported);

/// <summary>An area, how many papers the graph counts, and how many a page reports; null where none does.</summary>
public readonly record struct AreaCount(AreaKey Area, int PaperCount, int? Reported);

/// <summary>A topic, how many papers the graph counts, and how many a page reports; null where none does.</summary>
public readonly record struct TopicCount(TopicKey Topic, int PaperCount, int? Reported);

/// <summary>
/// Sets what pages report beside what the graph counts; the two are never mixed. Lists come by computed count, largest first;
/// then what is only reported; ties by key.
/// </summary>
public static class ReportedCounts
{
    /// <summary>The areas of a venue: those with papers, and those that a page reports.</summary>
    /// <param name="computed">Papers of the venue by area.</param>
    /// <param name="coverage">What pages say of the venue.</param>
    public static IReadOnlyList<AreaCount> AreasOf(IReadOnlyList<KeyCount> computed, IReadOnlyList<Coverage> coverage) =>
        [.. Union(computed, coverage.Select(word => (word.Area.Value, word.Reported))).Select(row => new AreaCount(new AreaKey(row.Key), row.Count, row.Reported))];

    /// <summary>The venues of an area: those with papers, and those that a page reports.</summary>
    /// <param name="computed">Papers of the area by venue.</param>
    /// <param name="coverage">What pages say of the area.</param>
    public static IReadOnlyList<VenueCount> VenuesOf(IReadOnlyList<KeyCount> computed, IReadOnlyList<Coverage> coverage) =>
        [.. Union(computed, coverage.Select(word => (word.Venue.Value, word.Reported))).Select(row => new VenueCount(new VenueKey(row.Key), row.Count, row.Reported))];

    /// <summary>
    /// What an area page shows of the area in other venues: the counts that this very page quotes, beside the graph's; never
    /// the page's own venue.
    /// </summary>
    /// <param name="venue">The page's venue.</param>
    /// <param name="computed">Papers of the area by venue.</param>
    /// <param name="page">What the page says; null where there is none.</param>
    public static IReadOnlyList<VenueCount> OtherVenuesOf(VenueKey venue, IReadOnlyList<KeyCount> computed, Coverage? page) =>
        [.. Union(computed, (page?.Quotes ?? []).Select(quote => (quote.Venue, (int?)quote.Count)))
            .Where(row => row.Key != venue.Value)
            .Select(row => new VenueCount(new VenueKey(row.Key), row.Count, row.Reported))];

    /// <summary>The top topics of an area page: those that its papers have, then those that only the page names.</summary>
    /// <param name="computed">All topics of the page's papers.</param>
    /// <param name="page">What the page says; null where there is none.</param>
    public static IReadOnlyList<TopicCount> TopicsOf(IReadOnlyList<KeyCount> computed, Coverage? page) =>
        [.. Union(computed, (page?.Topics ?? []).Select(topic => (topic.Topic, (int?)topic.Count)))
            .Select(row => new TopicCount(new TopicKey(row.Key), row.Count, row.Reported))];

    /// <summary>What the page of a venue and an area says; null where no such page was imported.</summary>
    public static Coverage? PageOf(VenueKey venue, AreaKey area, IReadOnlyList<Coverage> coverage) =>
        coverage.FirstOrDefault(word => word.HasPage && word.Venue == venue && word.Area == area);

    private static IEnumerable<(string Key, int Count, int? Reported)> Union(
        IReadOnlyList<KeyCount> computed, IEnumerable<(string Key, int? Reported)> reported)
    {
        Dictionary<string, (int Count, int? Reported)> rows = new(StringComparer.Ordinal);
        foreach (KeyCount row in computed)
        {
            rows[row.Key] = (row.Count, null);
        }

        foreach ((string key, int? count) in reported)
        {
            rows[key] = (rows.GetValueOrDefault(key).Count, count);
        }

        return rows
            .Select(row => (row.Key, row.Value.Count, row.Value.Reported))
            .OrderByDescending(row => row.Count)
            .ThenBy(row => row.Key, CodePointComparer.Instance);
    }
}
