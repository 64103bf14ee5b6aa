using System.Globalization;

namespace PaperNotes.Graph.Server.Tests.Requests;

/// <summary>What a process uses between two moments, as Linux tells it. Not thread-safe.</summary>
internal sealed class ProcessUse
{
    // Linux counts CPU time in hundredths of a second for every program.
    private const double MillisecondsOfTick = 10;

    private readonly string _folder;
    private readonly long _ticks;
    private readonly double _kilobytes;

    private ProcessUse(string folder)
    {
        _folder = folder;
        // proc(5): the 5 sets the peak back to what is taken now.
        File.WriteAllText(Path.Combine(folder, "clear_refs"), "5");
        _kilobytes = Status("VmRSS:");
        _ticks = Ticks();
    }

    /// <summary>Begins to look at a process; null where there is no Linux to tell.</summary>
    public static ProcessUse? Of(int process) => Directory.Exists($"/proc/{process}") ? new ProcessUse($"/proc/{process}") : null;

    /// <summary>The CPU time of all its threads, and how far its memory rose above where it began.</summary>
    public (double Milliseconds, double Megabytes) Stop() =>
        ((Ticks() - _ticks) * MillisecondsOfTick, (Status("VmHWM:") - _kilobytes) / 1024);

    // proc(5): fields 14 and 15, counted behind the name in brackets.
    private long Ticks()
    {
        string line = File.ReadAllText(Path.Combine(_folder, "stat"));
        string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    private double Status(string name)
    {
        string line = File.ReadLines(Path.Combine(_folder, "status")).First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
