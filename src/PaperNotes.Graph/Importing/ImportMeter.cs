using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Importing;

/// <summary>How far an import is, for whoever watches it. Thread-safe.</summary>
public sealed class ImportMeter : IProgress<LoadProgress>, IProgress<string>
{
    private long _files;
    private long _bytes;
    private long _totalBytes;
    private volatile string _step = "reading";
    private volatile Task _building = Task.CompletedTask;

    /// <summary>What is being done: reading, finding concepts, building, writing.</summary>
    public string Step
    {
        get => _step;
        internal set => _step = value;
    }

    /// <summary>Files read or passed over so far.</summary>
    public long Files => Interlocked.Read(ref _files);

    /// <summary>Bytes of the sources read so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Bytes of all sources; 0 until they are counted.</summary>
    public long TotalBytes => Interlocked.Read(ref _totalBytes);

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        string building = _building.IsCompleted ? "" : "building the graph";
        string writing = value.Total == 0 ? value.Step : $"writing {value.Step} {value.Done:N0} of {value.Total:N0}";
        // What is written whole waits for the graph that is still being built.
        Step = building.Length == 0 ? writing : value.Done == value.Total ? building : $"{building}, {writing}";
    }

    /// <summary>Who holds the target that is waited for, in words.</summary>
    void IProgress<string>.Report(string value) => Step = $"waiting for the target: {value}";

    internal void Build(Task building)
    {
        _building = building;
        Step = "building the graph";
    }

    internal void CountFile() => Interlocked.Increment(ref _files);

    internal void SetBytes(long bytes) => Interlocked.Exchange(ref _bytes, bytes);

    internal void SetTotal(long bytes) => Interlocked.Exchange(ref _totalBytes, bytes);
}
