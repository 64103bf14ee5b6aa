using PaperNotes.Graph.Server.Commands;

namespace PaperNotes.Graph.Server.Exporting;

/// <summary>Writes files so that a reader sees the old one or the whole new one.</summary>
internal static class WholeFile
{
    /// <summary>
    /// Writes beside the file and renames. What is written by halves is removed; <see cref="CommandException"/> says why it could
    /// not be written.
    /// </summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> writeAsync, CancellationToken cancellationToken)
    {
        string full = Path.GetFullPath(path);
        string partial = $"{full}.{Environment.ProcessId}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await using (FileStream stream = new(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            {
                await writeAsync(stream);
                await stream.FlushAsync(cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, full, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Failed, $"'{path}' cannot be written: {exception.Message}");
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }
}
