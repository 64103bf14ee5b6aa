using Microsoft.Extensions.Primitives;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>What is asked of an export beside its format and its filter.</summary>
/// <param name="Csv">How CSV is written.</param>
/// <param name="Edges">The name of the list of edges in node-link JSON: <c>links</c> or <c>edges</c>.</param>
/// <param name="Columns">The columns of a table, in their order; empty: all.</param>
/// <param name="Confidence">STRONG: of edges to concepts only the sure ones; PLAIN: all.</param>
internal sealed record ExportForm(CsvForm Csv, string Edges, IReadOnlyList<string> Columns, string Confidence)
{
    /// <summary>The option for the name of the list of edges.</summary>
    public const string EdgesOption = "edges";

    /// <summary>The option for columns.</summary>
    public const string ColumnsOption = "columns";

    /// <summary>The option for how sure edges have to be.</summary>
    public const string ConfidenceOption = "confidence";

    /// <summary>The values of that option.</summary>
    public const string Strong = "STRONG", AnyConfidence = "PLAIN";

    private const string NodeLink = "json";

    /// <summary>Nothing.</summary>
    public static ExportForm Plain { get; } = new(CsvForm.Plain, GraphJsonWriters.Links, [], AnyConfidence);

    /// <summary>Whether of edges to concepts only the sure ones are written.</summary>
    public bool OnlyStrong => Confidence == Strong;

    /// <summary>Takes the form from a query string and gives the rest of it; or an error that names the option.</summary>
    public static bool TryTake(
        IEnumerable<KeyValuePair<string, StringValues>> query,
        string format,
        out ExportForm form,
        out IReadOnlyList<KeyValuePair<string, StringValues>> rest,
        out string? error
    )
    {
        bool isCsv = CsvForm.TryTake(query, format, out CsvForm csv, out var others, out error);
        ILookup<bool, KeyValuePair<string, StringValues>> parts = others.ToLookup(pair =>
            pair.Key is EdgesOption or ColumnsOption or ConfidenceOption);
        form = Plain with { Csv = csv };
        rest = [.. parts[false]];
        foreach ((string name, StringValues values) in parts[true])
        {
            form = name switch
            {
                EdgesOption => form with { Edges = values.ToString() },
                ConfidenceOption => form with { Confidence = values.ToString() },
                _ => form with { Columns = Names(values) },
            };
        }

        error ??= form.ProblemWith(format);
        return isCsv && error is null;
    }

    /// <summary>The names in values that are parted by commas or repeated.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string?> values) =>
        [.. values.SelectMany(value => value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>Why a format cannot be written so; null where it can. Names the option first.</summary>
    public string? ProblemWith(string format) =>
        Edges is not (GraphJsonWriters.Links or EdgesOption) ? $"{EdgesOption} takes {GraphJsonWriters.Links} or {EdgesOption}."
        : Edges != Plain.Edges && format != NodeLink ? $"{EdgesOption} goes with graph.json."
        : Columns.Count > 0 && !ExportFormats.Tables.ContainsKey(format) ? $"{ColumnsOption} goes with tables."
        : Confidence is not (Strong or AnyConfidence) ? $"{ConfidenceOption} takes {Strong} or {AnyConfidence}."
        : OnlyStrong && !ExportFormats.Tables.ContainsKey(format) && !ExportFormats.Graphs.ContainsKey(format)
            ? $"{ConfidenceOption} goes with graph files and the table edges."
        : null;
}
