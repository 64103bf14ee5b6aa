using PaperNotes.Graph.Embedded;
using PaperNotes.Graph.Server.Configuration;
using PaperNotes.Graph.Server.Logging;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Server.Stores;

/// <summary>
/// Loads the data folder again whenever its files change. Notices of the file system make it quick; the files' stamps are looked
/// at besides, since notices are lost and some file systems send none.
/// </summary>
internal sealed class FolderWatch(DataFolder folder, EmbeddedSource source, ILogger<FolderWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim noticed = new(0, 1);

    // Of the folder as it was before the graph that is served was read: set by the start.
    private string? loaded;

    /// <summary>
    /// Loads the graph that the server starts with; throws where there is none. Where the files are damaged the server starts, and is not
    /// ready until they are whole.
    /// </summary>
    public async Task LoadFirstAsync(CancellationToken cancellationToken)
    {
        loaded = folder.Stamp();
        if (await folder.LoadAsync(source, logger, cancellationToken).ConfigureAwait(false) is { } damage)
        {
            source.Absence = StartErrors.DataDamaged(folder.FullPath, damage);
            Log.Damaged(logger, source.Absence);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        noticed.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using FileSystemWatcher? watcher = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            await noticed.WaitAsync(Period, stoppingToken).ConfigureAwait(false);
            string? now = folder.Stamp();
            if (now != loaded)
            {
                await ReloadAsync(now, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ReloadAsync(string? stamp, CancellationToken cancellationToken)
    {
        // Files copied by hand come in bits: wait until nothing moves.
        string? before;
        do
        {
            before = stamp;
            await Task.Delay(Settling, cancellationToken).ConfigureAwait(false);
            stamp = folder.Stamp();
        }
        while (before != stamp);

        try
        {
            if (await folder.LoadAsync(source, logger, cancellationToken).ConfigureAwait(false) is { } damage)
            {
                Log.ReloadFailed(logger, folder.FullPath, damage.ToString());
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a changed file does to its reading, the graph that is there goes on answering.
            Log.ReloadFailed(logger, folder.FullPath, exception.Message);
        }

        // What changed while it was read differs from this stamp and is read again.
        loaded = stamp;
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            FileSystemWatcher watcher = new(folder.FullPath) { EnableRaisingEvents = true };
            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Deleted += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Log.NoNotices(logger, folder.FullPath, exception);
            return null;
        }
    }

    private void Notice()
    {
        try
        {
            if (noticed.CurrentCount == 0)
            {
                noticed.Release();
            }
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Noticed already, or the server is stopping.
        }
    }
}
