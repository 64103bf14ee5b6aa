using PaperNotes.Graph.Folders;
using PaperNotes.Graph.Server.Errors;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Files that appear together when all are whole. Whatever ends the work before that leaves what was there. Not thread-safe.
/// </summary>
internal sealed class WholeFiles : IDisposable
{
    private readonly List<AtomicFile> _files = [];
    private readonly Stack<string> _folders = new();

    /// <summary>Writes one file's content. <see cref="CommandException"/> says why it cannot be written. Returns its size.</summary>
    public async Task<long> WriteAsync(string path, Func<Stream, Task> writeAsync, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path), folder = Path.GetDirectoryName(full)!;
        AtomicFile file = new(full, Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.partial"));
        try
        {
            CreateFolder(folder);
            _files.Add(file);
            return await file.WriteAsync(writeAsync, cancellationToken);
        }
        // The last is how .NET says that the system allows no file so large (EFBIG).
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            throw CannotWrite(path, exception);
        }
    }

    /// <summary>Puts every file in its place.</summary>
    public void Commit()
    {
        foreach (AtomicFile file in _files)
        {
            try
            {
                file.Commit();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw CannotWrite(file.Path, exception);
            }
        }

        _folders.Clear();
    }

    /// <summary>Removes what was not committed, and the folders made for it.</summary>
    public void Dispose()
    {
        _files.ForEach(file => file.Dispose());
        try
        {
            while (_folders.TryPop(out string? folder))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder stays that holds something.
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
