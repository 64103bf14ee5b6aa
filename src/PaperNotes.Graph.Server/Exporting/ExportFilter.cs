using System.Globalization;
using Microsoft.Extensions.Primitives;
using PaperNotes.Graph.Papers;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// A field of a filter: its name, what it asks of papers, and how its values go into the filter; null values cannot be read.
/// </summary>
internal sealed record ExportFilterField(string Name, string Asks, string Takes, Func<PaperFilter, StringValues, PaperFilter?> With);

/// <summary>
/// Reads a filter from names and values such as <c>venues=ACL2025,ICLR2026&amp;hasCode=true</c>: the fields of PaperFilter but and,
/// or and not; lists are repeated or separated by commas.
/// </summary>
internal static class ExportFilter
{
    private const string Keys = "keys";

    /// <summary>The fields there are.</summary>
    public static IReadOnlyList<ExportFilterField> Fields { get; } =
    [
        new(
            "text",
            "with these words in title or summary",
            "words",
            (filter, values) => filter with { Text = string.Join(' ', values.ToArray()) }),
        Of("keys", "of these keys", Keys, (filter, list) => filter with { Keys = list }),
        Of("venues", "of these venues, e.g. ACL2025", Keys, (filter, list) => filter with { Venues = list }),
        Of("series", "of these series, e.g. ACL", "names", (filter, list) => filter with { Series = list }),
        new(
            "years",
            "of these years",
            "whole numbers, e.g. 2025,2026",
            (filter, values) => Years(values) is { } years ? filter with { Years = years } : null),
        Of("areas", "of these areas, e.g. llm_pretraining", Keys, (filter, list) => filter with { Areas = list }),
        Of("topics", "with any of these topics", Keys, (filter, list) => filter with { Topics = list }),
        Of("allTopics", "with all of these topics", Keys, (filter, list) => filter with { AllTopics = list }),
        Of("concepts", "with any of these concepts", Keys, (filter, list) => filter with { Concepts = list }),
        Of("authors", "by any of these authors", Keys, (filter, list) => filter with { Authors = list }),
        new(
            "hasCode",
            "with code, or without",
            "true or false",
            (filter, values) => Truth(values) is { } truth ? filter with { HasCode = truth } : null),
        new(
            "hasArxiv",
            "with an arXiv id, or without",
            "true or false",
            (filter, values) => Truth(values) is { } truth ? filter with { HasArxiv = truth } : null),
    ];

    /// <summary>The filter, null where no field is given; or an error that names the field.</summary>
    public static bool TryParse(IEnumerable<KeyValuePair<string, StringValues>> given, out PaperFilter? filter, out string? error)
    {
        (filter, error) = (null, null);
        foreach ((string name, StringValues values) in given)
        {
            ExportFilterField? field = Fields.FirstOrDefault(field => field.Name == name);
            filter = field?.With(filter ?? new PaperFilter(), values);
            if (filter is null)
            {
                error = field is null
                    ? $"There is no filter '{name}'. Filters: {string.Join(", ", Fields.Select(known => known.Name))}."
                    : $"{name} takes {field.Takes}.";
                return false;
            }
        }

        return true;
    }

    private static ExportFilterField Of(string name, string asks, string takes, Func<PaperFilter, string[], PaperFilter> with) =>
        new(name, asks, takes, (filter, values) => with(filter, List(values)));

    private static string[] List(StringValues values) =>
        [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static List<int>? Years(StringValues values)
    {
        List<int> years = [];
        foreach (string value in List(values))
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            {
                return null;
            }

            years.Add(year);
        }

        return years;
    }

    private static bool? Truth(StringValues values) => bool.TryParse(values, out bool truth) ? truth : null;
}
