using System.Diagnostics;
using System.Globalization;
using PaperNotes.Graph.Importing;
using Spectre.Console;

namespace PaperNotes.Graph.Server.Importing;

/// <summary>Shows how far an import is: a bar on a terminal, one plain line a second elsewhere.</summary>
internal static class ImportProgress
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    public static async Task<ImportReport> ShowAsync(ImportMeter meter, Task<ImportReport> import, TextWriter error, bool isQuiet)
    {
        if (isQuiet)
        {
            return await import;
        }

        var isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        return isTerminal ? await BarAsync(meter, import) : await LinesAsync(meter, import, error);
    }

    private static async Task<ImportReport> LinesAsync(ImportMeter meter, Task<ImportReport> import, TextWriter error)
    {
        var watch = Stopwatch.StartNew();
        while (await Task.WhenAny(import, Task.Delay(Tick)) != import)
        {
            await error.WriteLineAsync(Line(meter, watch.Elapsed));
        }

        return await import;
    }

    private static async Task<ImportReport> BarAsync(ImportMeter meter, Task<ImportReport> import)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        await console.Progress().AutoClear(true).Columns(columns).StartAsync(async progress =>
        {
            var task = progress.AddTask("reading", maxValue: 1);
            var watch = Stopwatch.StartNew();
            while (await Task.WhenAny(import, Task.Delay(100)) != import)
            {
                task.Description = Markup.Escape(Description(meter, watch.Elapsed));
                task.Value = Fraction(meter);
                task.IsIndeterminate = meter.Step != "reading";
            }

            task.Value = 1;
        });
        return await import;
    }

    /// <summary>One line for people who read a log: what is done, how fast, and how long it may still take.</summary>
    internal static string Line(ImportMeter meter, TimeSpan elapsed)
    {
        var fraction = Fraction(meter);
        var remaining = meter.Step == "reading" && fraction is > 0 and < 1
            ? string.Create(CultureInfo.InvariantCulture, $", {elapsed.TotalSeconds * (1 - fraction) / fraction:F0} s left")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Description(meter, elapsed)}, {fraction:P0}{remaining}");
    }

    private static string Description(ImportMeter meter, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"{meter.Step}: {meter.Files:N0} files, {meter.Files / Math.Max(elapsed.TotalSeconds, 0.001):N0} files/s");

    private static double Fraction(ImportMeter meter) => meter.TotalBytes > 0 ? Math.Min(1, (double)meter.Bytes / meter.TotalBytes) : 0;
}
