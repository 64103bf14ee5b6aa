using System.Diagnostics;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// The exclusive right to write to a data folder. The system holds it with the open file, so it ends with the process.
/// </summary>
internal sealed class FolderLock : IAsyncDisposable
{
    private const string FileName = ".lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static async Task<FolderLock> AcquireAsync(
        string folder, TimeSpan wait, IProgress<string>? holder, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, FileName);
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(folder);
                // The file stays: removing it would let a third process lock a new one while a second waits on the old.
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
            }
            catch (Exception exception)
                when (exception is UnauthorizedAccessException || (exception is IOException fault && !IsHeld(fault)))
            {
                throw FolderWriter.Unwritable(folder, exception);
            }
            catch (IOException exception) when (Stopwatch.GetElapsedTime(start) >= wait)
            {
                throw new GraphStoreException(
                    GraphStoreFault.Locked,
                    $"Another import is writing to '{folder}'; try again when it is done, or wait longer (--wait).",
                    exception
                );
            }
            catch (IOException)
            {
                holder?.Report("Another import is writing to it");
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    // EWOULDBLOCK of Linux and of macOS; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
    private static bool IsHeld(IOException exception) =>
        exception.GetType() == typeof(IOException) && (exception.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
