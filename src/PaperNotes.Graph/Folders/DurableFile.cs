using System.Runtime.InteropServices;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// Replaces a file so that, whenever the process or the machine stops, the folder holds the old content or the new. Callers
/// hold the folder's lock.
/// </summary>
internal static class DurableFile
{
    private const int ComparedBytes = 1 << 20;

    /// <summary>
    /// Writes the new content beside the file, makes it durable, and puts it in the file's place. Where the file has that content already it
    /// stays. Returns whether it was replaced.
    /// </summary>
    public static async Task<bool> ReplaceAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        // What a writer left that was killed is written over by the next.
        string written = path + ".new";
        bool replaced = false;
        try
        {
            await using (FileStream file = new(written, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await write(file).ConfigureAwait(false);
                // On the disk before the name is: a machine that stops between the two has a whole file.
                file.Flush(flushToDisk: true);
            }

            if (!await AreEqualAsync(written, path, cancellationToken).ConfigureAwait(false))
            {
                File.Move(written, path, overwrite: true);
                replaced = true;
                FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            }

            return replaced;
        }
        finally
        {
            if (!replaced)
            {
                Discard(written);
            }
        }
    }

    private static async Task<bool> AreEqualAsync(string first, string second, CancellationToken cancellationToken)
    {
        if (!File.Exists(second) || new FileInfo(first).Length != new FileInfo(second).Length)
        {
            return false;
        }

        await using FileStream one = File.OpenRead(first), other = File.OpenRead(second);
        byte[] a = new byte[ComparedBytes], b = new byte[ComparedBytes];
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

    private static void Discard(string path)
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

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
