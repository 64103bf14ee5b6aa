using System.Globalization;

namespace PaperNotes.Graph.Stores;

/// <summary>How far a piece of work is.</summary>
/// <param name="Doing">What is done, in a few words.</param>
/// <param name="Fraction">The part that is done, 0 to 1; null where that cannot be told.</param>
public readonly record struct WorkState(string Doing, double? Fraction);

/// <summary>How far an import or an export is: told by who does the work, asked by who shows it. Thread-safe.</summary>
public sealed class WorkMeter : IProgress<LoadProgress>, IProgress<string>
{
    private volatile Step _step = new("reading the graph");
    private volatile Task _building = Task.CompletedTask;
    private long _items;
    private long _done;
    private long _total;

    /// <summary>What is being done, in a few words.</summary>
    public string Doing => _step.Name;

    /// <summary>How many items of the counted step are done.</summary>
    public long Items => Interlocked.Read(ref _items);

    /// <summary>Begins a step that is only named.</summary>
    public void Begin(string step) => _step = new Step(step);

    /// <summary>Begins a step whose rows are counted, of so many; 0 where that is not known.</summary>
    public void BeginRows(string step, long total)
    {
        _step = new Step(step, "rows");
        Interlocked.Exchange(ref _total, total);
        Interlocked.Exchange(ref _items, 0);
    }

    /// <summary>One item more.</summary>
    public void Count() => Interlocked.Increment(ref _items);

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        if (_step.Unit is not null)
        {
            Interlocked.Exchange(ref _total, value.Total);
            Interlocked.Exchange(ref _items, value.Done);
            return;
        }

        string building = _building.IsCompleted ? "" : "building the graph";
        string writing = value.Total == 0 ? value.Step : $"writing {value.Step} {value.Done:N0} of {value.Total:N0}";
        // What is written whole waits for the graph that is still being built.
        Begin(building.Length == 0 ? writing : value.Done == value.Total ? building : $"{building}, {writing}");
    }

    /// <summary>Who holds the target that is waited for, in words.</summary>
    void IProgress<string>.Report(string value) => Begin($"waiting for the target: {value}");

    /// <summary>How far the work is after so much time.</summary>
    public WorkState StateAt(TimeSpan elapsed)
    {
        (Step step, long items, long total) = (_step, Items, Interlocked.Read(ref _total));
        if (step.Unit is not { } unit)
        {
            return new WorkState(step.Name, null);
        }

        string counted = string.Create(CultureInfo.InvariantCulture, $"{step.Name}: {items:N0} {unit}");
        return step.IsSources
            ? new WorkState(
                string.Create(CultureInfo.InvariantCulture, $"{counted}, {items / Math.Max(elapsed.TotalSeconds, 0.001):N0} {unit}/s"),
                total > 0 ? Math.Min(1, (double)Interlocked.Read(ref _done) / total) : 0)
            : new WorkState(counted, total > 0 ? Math.Min(1, (double)items / total) : null);
    }

    /// <summary>Shows the files of the sources that were read so far, and how much that is of their bytes.</summary>
    internal void BeginSources() => _step = new Step("reading", "files", IsSources: true);

    /// <summary>Bytes of the sources that were read so far.</summary>
    internal void SetBytes(long bytes) => Interlocked.Exchange(ref _done, bytes);

    /// <summary>Bytes of all sources.</summary>
    internal void SetTotal(long bytes) => Interlocked.Exchange(ref _total, bytes);

    /// <summary>The graph is being built until the task ends.</summary>
    internal void Build(Task building)
    {
        _building = building;
        Begin("building the graph");
    }

    private sealed record Step(string Name, string? Unit = null, bool IsSources = false);
}
