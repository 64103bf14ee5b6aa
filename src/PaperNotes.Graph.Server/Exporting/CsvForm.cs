using Microsoft.Extensions.Primitives;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>How a CSV file is written for programs that take more than the text from it.</summary>
/// <param name="HasMark">Whether it begins with the byte order mark by which Excel knows UTF-8.</param>
/// <param name="IsForSpreadsheets">Whether ' stands before cells that a spreadsheet would run as formulas.</param>
internal sealed record CsvForm(bool HasMark, bool IsForSpreadsheets)
{
    /// <summary>The option for the byte order mark.</summary>
    public const string Mark = "bom";

    /// <summary>The option for spreadsheets; they need the mark, too.</summary>
    public const string Spreadsheet = "spreadsheet";

    /// <summary>The cells as they are.</summary>
    public static CsvForm Plain { get; } = new(false, false);

    /// <summary>The form that the options ask for.</summary>
    public static CsvForm Of(bool mark, bool spreadsheet) => new(mark || spreadsheet, spreadsheet);

    /// <summary>Takes the form from a query string and gives the rest of it; or an error that names the option.</summary>
    public static bool TryTake(
        IEnumerable<KeyValuePair<string, StringValues>> query,
        string format,
        out CsvForm form,
        out IReadOnlyList<KeyValuePair<string, StringValues>> rest,
        out string? error
    )
    {
        ILookup<bool, KeyValuePair<string, StringValues>> parts = query.ToLookup(pair => pair.Key is Mark or Spreadsheet);
        (form, rest, error) = (Plain, [.. parts[false]], null);
        Dictionary<string, bool> asked = [];
        foreach ((string name, StringValues values) in parts[true])
        {
            bool isTruth = bool.TryParse(values, out bool truth);
            asked[name] = truth;
            error ??= format != ExportFormats.Csv ? $"{name} goes with .csv." : isTruth ? null : $"{name} takes true or false.";
        }

        form = Of(asked.GetValueOrDefault(Mark), asked.GetValueOrDefault(Spreadsheet));
        return error is null;
    }
}
