using System.Globalization;
using PaperNotes.Graph.Edges;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Papers;
using PaperNotes.Graph.Server.Commands;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>How far an export is, for whoever watches it. One file is written at a time; thread-safe for watching.</summary>
internal sealed class ExportMeter : IProgress<LoadProgress>
{
    private volatile string _step = "reading";
    private long _done;
    private long _total;

    /// <summary>Rows of the current file that are written.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>Begins a file of so many rows; 0 where that is not known.</summary>
    public void Begin(string step, long total)
    {
        _step = step;
        Interlocked.Exchange(ref _total, total);
        Interlocked.Exchange(ref _done, 0);
    }

    /// <summary>One row more.</summary>
    public void Count() => Interlocked.Increment(ref _done);

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        Interlocked.Exchange(ref _total, value.Total);
        Interlocked.Exchange(ref _done, value.Done);
    }

    /// <summary>For the line or bar.</summary>
    public WorkState State()
    {
        (long done, long total) = (Done, Interlocked.Read(ref _total));
        string doing = _step == "reading" ? "reading the graph" : string.Create(CultureInfo.InvariantCulture, $"{_step}: {done:N0} rows");
        return new WorkState(doing, total > 0 ? Math.Min(1, (double)done / total) : null);
    }
}

/// <summary>A scan that tells a meter of each node and edge.</summary>
internal sealed class MeteredScan(IGraphScan scan, ExportMeter meter) : IGraphScan
{
    public IAsyncEnumerable<GraphNode> ScanNodesAsync(NodeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.ScanNodesAsync(kind, filter, cancellationToken).Select(Counted);

    public IAsyncEnumerable<ValuedEdge> ScanEdgesAsync(EdgeKind kind, PaperFilter? filter, CancellationToken cancellationToken) =>
        scan.ScanEdgesAsync(kind, filter, cancellationToken).Select(Counted);

    private T Counted<T>(T item)
    {
        meter.Count();
        return item;
    }
}
