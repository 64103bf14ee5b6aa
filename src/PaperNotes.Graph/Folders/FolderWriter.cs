using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// Writes graphs into a data folder: one file of facts, replaced at once by renaming, so that whoever reads the folder sees the
/// old facts or the new whenever the writer stops. The folder is made where there is none. Thread-safe; callers that write hold the lock.
/// </summary>
public sealed class FolderWriter(string folder) : IGraphWriter
{
    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(TimeSpan wait, IProgress<string>? holder, CancellationToken cancellationToken) =>
        await FolderLock.AcquireAsync(folder, wait, holder, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder) || !FactFolder.HasFacts(folder))
        {
            return FactSet.Empty;
        }

        FactReading reading = await FactFolder.ReadAsync(folder, cancellationToken).ConfigureAwait(false);
        // What cannot be read now would be gone after the import.
        return reading.Loss is not { } loss
            ? reading.Facts
            : throw new GraphStoreException(
                GraphStoreFault.Data, $"The data folder '{folder}' cannot be read whole, and an import would lose the rest: {loss}");
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReplaceAsync(
        FactSet facts, Task<GraphContent> content, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            string path = Path.Combine(folder, FactFolder.FactsFile);
            using AtomicFile file = new(path, $"{path}.new");
            await file.WriteAsync(
                async stream =>
                {
                    await FactFile.WriteAsync(facts, stream, progress, cancellationToken).ConfigureAwait(false);
                    // Facts that make no graph never take the place of those that do.
                    await content.WaitAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            if (await file.IsUnchangedAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            file.Commit();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, exception);
        }
    }

    internal static GraphStoreException Unwritable(string folder, Exception exception) =>
        new(
            GraphStoreFault.Data,
            $"The data folder '{folder}' cannot be written ({exception.Message}); the graph in it is as it was.",
            exception);
}
