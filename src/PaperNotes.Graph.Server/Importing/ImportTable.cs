using System.Globalization;
using PaperNotes.Graph.Importing;

namespace PaperNotes.Graph.Server.Importing;

/// <summary>What an import says at its end. The same table in a terminal, a log and a dry run.</summary>
internal static class ImportTable
{
    private const int ProblemsNamed = 20, SkippedNamed = 5;

    public static async Task WriteProblemsAsync(ImportReport report, TextWriter error, bool all)
    {
        var named = all ? report.Problems.Count : Math.Min(ProblemsNamed, report.Problems.Count);
        foreach (var problem in report.Problems.Take(named))
        {
            await error.WriteLineAsync(problem.ToString());
        }

        if (report.ProblemCount > named)
        {
            var hint = all ? "" : " (--verbose names them)";
            await error.WriteLineAsync($"… and {Number(report.ProblemCount - named)} further problems{hint}");
        }
    }

    /// <summary>Names the files that could have been notes and were passed over: the first few, or all.</summary>
    public static async Task WriteSkippedAsync(ImportReport report, TextWriter error, bool all)
    {
        var named = report.SkippedFiles.Take(all ? int.MaxValue : SkippedNamed).ToList();
        foreach (var skipped in named)
        {
            await error.WriteLineAsync($"skipped: {skipped}");
        }

        if (report.SkippedFileCount > named.Count)
        {
            var hint = all ? "" : " (--verbose names them)";
            await error.WriteLineAsync($"… and {Number(report.SkippedFileCount - named.Count)} further skipped files{hint}");
        }
    }

    public static async Task WriteAsync(ImportReport report, string target, TimeSpan elapsed, TextWriter output)
    {
        List<(string Name, string Value)> rows =
        [
            ("files read", Number(report.FilesRead)),
            .. report.Skipped.Select(skip => ($"skipped: {skip.Key}", Number(skip.Value))),
            ("problems", Number(report.ProblemCount)),
            ("papers new", Number(report.Papers.New)),
            ("papers changed", Number(report.Papers.Changed)),
            ("papers unchanged", Number(report.Papers.Unchanged)),
            ("papers removed", Number(report.Papers.Removed)),
            .. report.ListedReplaced > 0
                ? [("listed papers that got their note", Number(report.ListedReplaced))]
                : (IEnumerable<(string, string)>)[],
            ("papers merged", Number(report.PapersMerged)),
            ("area pages new", Number(report.Pages.New)),
            ("area pages changed", Number(report.Pages.Changed)),
            ("area pages unchanged", Number(report.Pages.Unchanged)),
            ("concepts merged", Number(report.ConceptsMerged)),
            ("links pending", Number(report.LinksPending)),
            ("seconds", elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)),
        ];

        var width = rows.Max(row => row.Name.Length);
        foreach (var (name, value) in rows)
        {
            await output.WriteLineAsync($"{name.PadRight(width)}  {value,10}");
        }

        await output.WriteLineAsync(Outcome(report, target));
    }

    private static string Outcome(ImportReport report, string target) => report.Outcome switch
    {
        ImportOutcome.Written => $"{target} has version {report.Version} now.",
        ImportOutcome.Unchanged => $"{target} had all of it already: version {report.Version}.",
        ImportOutcome.DryRun => $"A dry run: nothing was written. {target} would have version {report.Version}.",
        _ => $"Nothing was written to {target}.",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
