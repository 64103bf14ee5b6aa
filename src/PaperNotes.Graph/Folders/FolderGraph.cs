using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// A data folder as the target of imports: the facts are the graph, kept in one file that is replaced at once. Thread-safe;
/// callers that write hold the lock.
/// </summary>
/// <param name="folder">The folder; made by the first lock where it is missing.</param>
public sealed class FolderGraph(string folder) : IGraphWriter
{
    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await FolderLock.AcquireAsync(folder, wait, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder) || !FactFolder.HasFacts(folder))
        {
            return FactSet.Empty;
        }

        FactReading reading = await FactFolder.ReadAsync(folder, cancellationToken).ConfigureAwait(false);
        // Lines of a folder laid by hand stay in their files; of the one file that is replaced they would be lost.
        return reading.Problems.Count > 0 && File.Exists(FactsPath)
            ? throw new GraphStoreException(
                GraphStoreFault.Data, $"'{FactsPath}' is damaged and would lose what cannot be read: {reading.Problems[0]}. Restore it or remove the line.")
            : reading.Facts;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReplaceAsync(
        FactSet facts, GraphContent content, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            if (await IsCurrentAsync(facts, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            Directory.CreateDirectory(folder);
            await DurableFile.ReplaceAsync(FactsPath, stream => FactFile.WriteAsync(facts, stream, progress, cancellationToken)).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException(
                GraphStoreFault.Data, $"The facts could not be written to '{folder}': {exception.Message} The graph there is unchanged.", exception);
        }
    }

    private string FactsPath => Path.Combine(folder, FactFolder.FactsFile);

    private async Task<bool> IsCurrentAsync(FactSet facts, CancellationToken cancellationToken)
    {
        if (File.Exists(FactsPath))
        {
            await using FileStream current = File.OpenRead(FactsPath);
            await using ComparingStream comparison = new(current);
            await FactFile.WriteAsync(facts, comparison, null, cancellationToken).ConfigureAwait(false);
            return comparison.IsSame;
        }

        if (!Directory.Exists(folder) || !FactFolder.HasFacts(folder))
        {
            return false;
        }

        FactReading reading = await FactFolder.ReadAsync(folder, cancellationToken).ConfigureAwait(false);
        byte[] now = await FactFile.HashAsync(reading.Facts, cancellationToken).ConfigureAwait(false);
        byte[] then = await FactFile.HashAsync(facts, cancellationToken).ConfigureAwait(false);
        return now.AsSpan().SequenceEqual(then);
    }
}
