using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Files that appear together when all are whole: each is written beside its place and renamed at the end. Whatever ends the work
/// before that leaves what was there. Not thread-safe.
/// </summary>
internal sealed class WholeFiles : IDisposable
{
    private readonly List<(string Partial, string Path)> _written = [];
    private readonly Stack<string> _folders = new();

    /// <summary>Writes one file's content. <see cref="CommandException"/> says why it cannot be written. Returns its size.</summary>
    public async Task<long> WriteAsync(string path, Func<Stream, Task> writeAsync, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        string partial = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.partial");
        try
        {
            CreateFolder(Path.GetDirectoryName(full)!);
            _written.Add((partial, full));
            await using FileStream stream = new(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await writeAsync(stream);
            await stream.FlushAsync(cancellationToken);
            stream.Flush(flushToDisk: true);
            return stream.Length;
        }
        // The last is how .NET says that the system allows no file so large (EFBIG).
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            throw CannotWrite(path, exception);
        }
    }

    /// <summary>Puts every file in its place.</summary>
    public void Commit()
    {
        foreach ((string partial, string path) in _written)
        {
            try
            {
                File.Move(partial, path, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw CannotWrite(path, exception);
            }
        }

        _written.Clear();
        _folders.Clear();
    }

    /// <summary>Removes what was not committed, and the folders made for it.</summary>
    public void Dispose()
    {
        try
        {
            _written.ForEach(file => File.Delete(file.Partial));
            while (_folders.TryPop(out string? folder))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A hidden file stays behind; nobody takes it for the whole one.
        }
    }

    private void CreateFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            CreateFolder(Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder);
            _folders.Push(folder);
        }
    }

    private static CommandException CannotWrite(string path, Exception exception) =>
        new(ExitCode.Failed, $"'{path}' cannot be written: {exception.Message}");
}
