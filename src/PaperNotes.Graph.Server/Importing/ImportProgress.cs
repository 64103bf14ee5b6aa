using System.Globalization;
using PaperNotes.Graph.Importing;
using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Importing;

/// <summary>Shows how far an import is.</summary>
internal static class ImportProgress
{
    public static Task<ImportReport> ShowAsync(ImportMeter meter, Task<ImportReport> import, TextWriter error, bool isQuiet) =>
        WorkProgress.ShowAsync(elapsed => State(meter, elapsed), import, error, isQuiet);

    private static WorkState State(ImportMeter meter, TimeSpan elapsed)
    {
        string step = meter.Step;
        if (step != "reading")
        {
            return new WorkState(step, null);
        }

        double seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        string doing = string.Create(CultureInfo.InvariantCulture, $"reading: {meter.Files:N0} files, {meter.Files / seconds:N0} files/s");
        return new WorkState(doing, meter.TotalBytes > 0 ? Math.Min(1, (double)meter.Bytes / meter.TotalBytes) : 0);
    }
}
