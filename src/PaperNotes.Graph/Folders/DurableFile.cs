using System.Runtime.InteropServices;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// Replaces a file so that, whenever the process or the machine stops, the folder holds the old content or the new. Callers
/// hold the folder's lock.
/// </summary>
internal static class DurableFile
{
    /// <summary>Writes the new content beside the file, makes it durable, and puts it in the file's place.</summary>
    public static async Task ReplaceAsync(string path, Func<Stream, Task> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        RemoveLeftovers(folder, Path.GetFileName(path));
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            await using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            {
                await write(stream).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            FlushFolder(folder);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    // What a writer left that was killed: nobody else writes while the lock is held.
    private static void RemoveLeftovers(string folder, string name)
    {
        foreach (string leftover in Directory.EnumerateFiles(folder, $".{name}.*.tmp"))
        {
            TryDelete(leftover);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next write tries again; readers never look at it.
        }
    }

    // A rename is durable once its folder is. Windows has no such call and does not need it.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(folder, 0);
        if (handle >= 0)
        {
            _ = Sync(handle);
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
