using System.Diagnostics;
using System.Globalization;
using PaperNotes.Graph.Stores;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PaperNotes.Graph.Server.Commands;

/// <summary>Shows on the error stream how far a piece of work is: a bar on a terminal, one plain line a second elsewhere.</summary>
internal static class WorkProgress
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>What the work gives. Looks at its state, by the time it has taken, now and then until it ends.</summary>
    public static async Task<T> ShowAsync<T>(WorkMeter meter, Task<T> work, TextWriter error, bool isQuiet)
    {
        if (isQuiet)
        {
            return await work;
        }

        var isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        await (isTerminal ? BarAsync(meter.StateAt, work) : LinesAsync(meter.StateAt, work, error, Tick));
        return await work;
    }

    /// <summary>One line for people who read a log: what is done, and how long it may still take.</summary>
    internal static string Line(WorkState state, TimeSpan elapsed)
    {
        if (state.Fraction is not { } fraction)
        {
            return state.Doing;
        }

        var remaining = fraction is > 0 and < 1
            ? string.Create(CultureInfo.InvariantCulture, $", {elapsed.TotalSeconds * (1 - fraction) / fraction:F0} s left")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{state.Doing}, {fraction:P0}{remaining}");
    }

    /// <summary>Writes after each tick what is done now, unless it is what the line before said, until the work ends.</summary>
    internal static async Task LinesAsync(Func<TimeSpan, WorkState> look, Task work, TextWriter error, TimeSpan tick)
    {
        var watch = Stopwatch.StartNew();
        string? before = null;
        while (await Task.WhenAny(work, Task.Delay(tick)) != work)
        {
            string line = Line(look(watch.Elapsed), watch.Elapsed);
            if (line != before)
            {
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F0} s: {line}"));
            }

            before = line;
        }
    }

    private static async Task BarAsync(Func<TimeSpan, WorkState> look, Task work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(),
            new ProgressBarColumn(),
            new WhenKnown(new PercentageColumn()),
            new WhenKnown(new RemainingTimeColumn()),
        ];
        await console.Progress()
            .AutoClear(true)
            .Columns(columns)
            .StartAsync(async progress =>
            {
                WorkState first = look(TimeSpan.Zero);
                // Not shown before all of it is set: the first picture would tell 0 % of what nobody knows.
                ProgressTask task = progress.AddTask(Markup.Escape(first.Doing), autoStart: false, maxValue: 1);
                Show(task, first);
                task.StartTask();
                var watch = Stopwatch.StartNew();
                while (await Task.WhenAny(work, Task.Delay(100)) != work)
                {
                    Show(task, look(watch.Elapsed));
                }

                task.Value = 1;
            });
    }

    private static void Show(ProgressTask task, WorkState state)
    {
        task.Description = Markup.Escape(state.Doing);
        task.Value = state.Fraction ?? 0;
        task.IsIndeterminate = state.Fraction is null;
    }

    /// <summary>A column of the bar that stays empty while nobody knows how far the work is.</summary>
    private sealed class WhenKnown(ProgressColumn column) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            task.IsIndeterminate ? Spectre.Console.Text.Empty : column.Render(options, task, deltaTime);
    }
}
