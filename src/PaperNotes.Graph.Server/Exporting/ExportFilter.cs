using System.Globalization;
using Microsoft.Extensions.Primitives;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Reads a filter from a query string such as <c>venues=ACL2025,ICLR2026&amp;hasCode=true</c>: the fields of PaperFilter but and, or
/// and not; lists are repeated or separated by commas.
/// </summary>
internal static class ExportFilter
{
    /// <summary>The filter, null where no field is given; or an error that names the field.</summary>
    public static bool TryParse(IEnumerable<KeyValuePair<string, StringValues>> query, out PaperFilter? filter, out string? error)
    {
        filter = null;
        error = null;
        foreach ((string name, StringValues values) in query)
        {
            filter = With(filter ?? new PaperFilter(), name, values, ref error);
            if (error is not null)
            {
                filter = null;
                return false;
            }
        }

        return true;
    }

    private static PaperFilter With(PaperFilter filter, string name, StringValues values, ref string? error)
    {
        switch (name)
        {
            case "text":
                return filter with { Text = string.Join(' ', values.ToArray()) };
            case "keys":
                return filter with { Keys = List(values) };
            case "venues":
                return filter with { Venues = List(values) };
            case "series":
                return filter with { Series = List(values) };
            case "years":
                return filter with { Years = Years(values, ref error) };
            case "areas":
                return filter with { Areas = List(values) };
            case "topics":
                return filter with { Topics = List(values) };
            case "allTopics":
                return filter with { AllTopics = List(values) };
            case "concepts":
                return filter with { Concepts = List(values) };
            case "authors":
                return filter with { Authors = List(values) };
            case "hasCode":
                return filter with { HasCode = Truth(name, values, ref error) };
            case "hasArxiv":
                return filter with { HasArxiv = Truth(name, values, ref error) };
            default:
                error = $"There is no filter '{name}'. Filters: text, keys, venues, series, years, areas, topics, allTopics, concepts, authors, hasCode, hasArxiv.";
                return filter;
        }
    }

    private static string[] List(StringValues values) =>
        [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static List<int>? Years(StringValues values, ref string? error)
    {
        List<int> years = [];
        foreach (string value in List(values))
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            {
                error = "years takes whole numbers, e.g. years=2025,2026.";
                return null;
            }

            years.Add(year);
        }

        return years;
    }

    private static bool? Truth(string name, StringValues values, ref string? error)
    {
        if (bool.TryParse(values, out bool truth))
        {
            return truth;
        }

        error = $"{name} takes true or false.";
        return null;
    }
}
