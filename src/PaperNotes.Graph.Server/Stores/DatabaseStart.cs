using PaperNotes.Graph.Building;
using PaperNotes.Graph.Neo4j;
using PaperNotes.Graph.Neo4j.Migration;
using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Nodes;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Stores;

/// <summary>
/// Prepares the database as soon as it is there, and says what it holds. The server answers meanwhile that it is not ready.
/// </summary>
internal sealed class DatabaseStart(
    ICypherRunner runner, IGraphSource source, Neo4jOptions options, bool migrate, ILogger<DatabaseStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? reason = null;
        while (true)
        {
            try
            {
                await PrepareAsync(stoppingToken).ConfigureAwait(false);
                return;
            }
            catch (GraphStoreException fault)
                when (fault.Fault is GraphStoreFault.Unavailable or GraphStoreFault.Timeout or GraphStoreFault.Locked)
            {
                if (fault.Message != reason)
                {
                    Log.DatabaseAbsent(logger, reason = fault.Message);
                }
            }
            catch (GraphStoreException fault)
            {
                Log.DatabaseRefused(logger, fault.Message);
                return;
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (migrate)
        {
            IReadOnlyList<string> missing = await Neo4jSchema.EnsureAsync(runner, cancellationToken).ConfigureAwait(false);
            if (missing.Count > 0)
            {
                Log.Migrated(logger, options.Uri, options.Database, missing.Count);
            }
            else
            {
                Log.MigratedBefore(logger, options.Uri, options.Database);
            }

            migrate = false;
        }

        IGraphStore store = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
        GraphStats stats = await store.GetStatsAsync(cancellationToken).ConfigureAwait(false);
        Log.Opened(logger, stats.Version, options.Database, stats[NodeKind.Paper], stats[NodeKind.Concept], stats.Edges);
    }
}
