using System.Runtime.InteropServices;

namespace PaperNotes.Graph.Folders;

/// <summary>
/// A file that is replaced whole: written beside its place, made durable, then renamed. Whenever the process or the machine stops, the
/// place holds the old content or the new. Not thread-safe; writers of one place at the same time need names of their own beside it.
/// </summary>
/// <param name="path">The place.</param>
/// <param name="beside">The path of the new content until it is whole, in the same folder. What a killed writer left there is written
/// over.</param>
public sealed class AtomicFile(string path, string beside) : IDisposable
{
    private const int BufferBytes = 1 << 16, ComparedBytes = 1 << 20;

    private bool _isPending;

    /// <summary>The place.</summary>
    public string Path => path;

    /// <summary>Writes the new content beside the place, and waits until it is on the disk. Returns its size in bytes.</summary>
    public async Task<long> WriteAsync(Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        _isPending = true;
        await using FileStream file = new(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.Asynchronous);
        await write(file).ConfigureAwait(false);
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        // On the disk before the name is: a machine that stops between the two has a whole file.
        file.Flush(flushToDisk: true);
        return file.Length;
    }

    /// <summary>Whether the place holds already what was written.</summary>
    public async Task<bool> IsUnchangedAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path) || new FileInfo(beside).Length != new FileInfo(path).Length)
        {
            return false;
        }

        await using FileStream one = File.OpenRead(beside), other = File.OpenRead(path);
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

    /// <summary>Puts what was written in its place.</summary>
    public void Commit()
    {
        File.Move(beside, path, overwrite: true);
        _isPending = false;
        FlushFolder(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
    }

    /// <summary>Removes what was not put in its place.</summary>
    public void Dispose()
    {
        if (!_isPending)
        {
            return;
        }

        try
        {
            File.Delete(beside);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays behind; nobody takes it for the whole one.
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
