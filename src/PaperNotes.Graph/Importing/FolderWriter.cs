using System.Buffers;
using System.Text.Json;
using PaperNotes.Graph.Building;
using PaperNotes.Graph.Facts;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Importing;

/// <summary>
/// Writes graphs into a data folder: one file of facts, replaced at once by renaming, so that whoever reads the folder sees the
/// old facts or the new whenever the writer stops. The folder is made where there is none. Not thread-safe.
/// </summary>
public sealed class FolderWriter(string folder) : IGraphWriter
{
    private const string NewFile = FactFolder.FactsFile + ".new";
    private const string LockFile = ".lock";
    private const int FlushedBytes = 1 << 20;

    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(50);

    private string FactsPath => Path.Combine(folder, FactFolder.FactsFile);

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception);
        }

        long deadline = Environment.TickCount64 + (long)wait.TotalMilliseconds;
        while (true)
        {
            try
            {
                // The system drops the lock with the process, however it ends; the file itself stays, it means nothing.
                return new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (UnauthorizedAccessException exception)
            {
                throw Unwritable(exception);
            }
            catch (IOException exception) when (!IsHeld(exception))
            {
                throw Unwritable(exception);
            }
            catch (IOException exception)
            {
                if (Environment.TickCount64 >= deadline)
                {
                    throw new GraphStoreException(
                        GraphStoreFault.Locked, $"Another import is writing to '{folder}'; try again when it is done, or wait longer (--wait).", exception);
                }
            }

            await Task.Delay(Retry, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<FactSet> ReadFactsAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder) || !HoldsFacts())
        {
            return FactSet.Empty;
        }

        FactReading reading = await FactFolder.ReadAsync(folder, cancellationToken).ConfigureAwait(false);
        // What cannot be read now would be gone after the import.
        return reading.Problems.Count == 0
            ? reading.Facts
            : throw new GraphStoreException(
                GraphStoreFault.Data, $"The data folder '{folder}' cannot be read whole, and an import would lose the rest: {reading.Problems[0]}");
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReplaceAsync(
        FactSet facts, GraphContent content, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        string written = Path.Combine(folder, NewFile);
        try
        {
            await WriteAsync(written, facts, progress, cancellationToken).ConfigureAwait(false);
            if (await AreEqualAsync(written, FactsPath, cancellationToken).ConfigureAwait(false))
            {
                File.Delete(written);
                return false;
            }

            File.Move(written, FactsPath, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Discard(written);
            throw Unwritable(exception);
        }
        catch (OperationCanceledException)
        {
            Discard(written);
            throw;
        }
    }

    private static async Task WriteAsync(string path, FactSet facts, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        long total = facts.Areas.Count + facts.Topics.Count + facts.Pages.Count + facts.Notes.Count, done = 0;
        IEnumerable<FactLine> lines = facts.Areas.Select(area => new FactLine(Area: area))
            .Concat(facts.Topics.Select(topic => new FactLine(Topic: topic)))
            .Concat(facts.Pages.Select(page => new FactLine(Page: page)))
            .Concat(facts.Notes.Select(note => new FactLine(Note: note)));
        FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            ArrayBufferWriter<byte> buffer = new(FlushedBytes);
            using Utf8JsonWriter writer = FactLines.Writer(buffer);
            foreach (FactLine line in lines)
            {
                FactLines.Write(writer, buffer, line);
                done++;
                if (buffer.WrittenCount >= FlushedBytes)
                {
                    await file.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                    buffer.ResetWrittenCount();
                    progress?.Report(new LoadProgress("facts", done, total));
                }
            }

            await file.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            // On the disk before the name is: a machine that stops between the two has whole facts.
            file.Flush(flushToDisk: true);
        }
    }

    private static async Task<bool> AreEqualAsync(string first, string second, CancellationToken cancellationToken)
    {
        if (!File.Exists(second) || new FileInfo(first).Length != new FileInfo(second).Length)
        {
            return false;
        }

        FileStream one = File.OpenRead(first);
        FileStream other = File.OpenRead(second);
        await using (one.ConfigureAwait(false))
        await using (other.ConfigureAwait(false))
        {
            byte[] a = new byte[FlushedBytes], b = new byte[FlushedBytes];
            int read;
            do
            {
                read = await one.ReadAtLeastAsync(a, a.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                await other.ReadAtLeastAsync(b, b.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                if (!a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read)))
                {
                    return false;
                }
            }
            while (read == a.Length);
            return true;
        }
    }

    private bool HoldsFacts() => Directory.EnumerateFiles(folder).Select(Path.GetFileName).Any(name => name is not null && !name.StartsWith('.')
        && (name.EndsWith(".jsonl", StringComparison.Ordinal) || name.EndsWith(".jsonl.gz", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal)));

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is a leftover that nobody reads; the next import writes over it.
        }
    }

    // EWOULDBLOCK of flock, or a sharing violation on Windows; anything else is not another import.
    private static bool IsHeld(IOException exception) => exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        && (exception.HResult & 0xFFFF) is 11 or 32 or 33 or 35;

    private GraphStoreException Unwritable(Exception exception) => new(
        GraphStoreFault.Data, $"The data folder '{folder}' cannot be written ({exception.Message}); the graph in it is as it was.", exception);
}
