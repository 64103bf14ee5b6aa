using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Says once when the database goes and once when it is back, whatever the number of requests. Thread-safe.</summary>
internal sealed class Presence(ILogger logger)
{
    private long _awaySince;

    /// <summary>A request that began then was answered.</summary>
    public void Answered(long began)
    {
        // An answer to what was sent before may still have been on its way.
        long since = Volatile.Read(ref _awaySince);
        if (since != 0 && began > since && Interlocked.CompareExchange(ref _awaySince, 0, since) == since)
        {
            Log.DatabaseBack(logger, (long)Stopwatch.GetElapsedTime(since).TotalSeconds);
        }
    }

    /// <summary>A request could not be answered.</summary>
    public void Failed(GraphStoreException fault)
    {
        if (Interlocked.CompareExchange(ref _awaySince, Stopwatch.GetTimestamp(), 0) == 0)
        {
            Log.DatabaseAway(logger, fault.Message);
        }
    }
}
