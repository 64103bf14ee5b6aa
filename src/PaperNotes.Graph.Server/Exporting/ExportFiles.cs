namespace PaperNotes.Graph.Server.Exporting;

/// <summary>
/// Exports that are read in parts, as finished files in the folder for temporary files: made when first asked for, kept while there is
/// room, gone with the server. However many ask for one at once, it is made once, and given up when all of them have left. Thread-safe.
/// </summary>
/// <param name="limit">The most bytes that finished files take together; the newest stays whatever its size.</param>
internal sealed class ExportFiles(long limit) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Making> _made = new(StringComparer.Ordinal);
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("papernotes-exports-"));
    private long _number;

    /// <summary>How many bytes the finished files take.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return Finished().Sum(made => made.Value.Bytes);
            }
        }
    }

    /// <summary>The file of a name, open for reading; made by the writer where it is not there.</summary>
    public async Task<FileStream> OpenAsync(
        string name, Func<Stream, CancellationToken, Task> writeAsync, CancellationToken cancellationToken)
    {
        Making making = Join(name, writeAsync);
        try
        {
            await making.Work.WaitAsync(cancellationToken);
            // Open before anybody makes room: a file that is deleted can still be read to its end.
            return new FileStream(making.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);
        }
        finally
        {
            Leave(name, making);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_folder.IsValueCreated)
        {
            return;
        }

        try
        {
            _folder.Value.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The folder is one for temporary files.
        }
    }

    private Making Join(string name, Func<Stream, CancellationToken, Task> writeAsync)
    {
        lock (_gate)
        {
            if (!_made.TryGetValue(name, out Making? making))
            {
                making = new Making(Path.Combine(_folder.Value.FullName, $"{_number++}"));
                making.Begin(writeAsync);
                _made.Add(name, making);
            }

            making.Waiting++;
            making.Asked = ++_number;
            return making;
        }
    }

    private void Leave(string name, Making making)
    {
        lock (_gate)
        {
            making.Waiting--;
            if (!making.Work.IsCompleted && making.Waiting == 0)
            {
                making.GiveUp();
            }

            // What failed, or was given up, is made anew by who asks next.
            if (making.Waiting == 0 && !making.Work.IsCompletedSuccessfully && _made.GetValueOrDefault(name) == making)
            {
                _made.Remove(name);
            }

            MakeRoom();
        }
    }

    private IEnumerable<KeyValuePair<string, Making>> Finished() => _made.Where(made => made.Value.Work.IsCompletedSuccessfully);

    private void MakeRoom()
    {
        List<KeyValuePair<string, Making>> finished = [.. Finished().OrderByDescending(made => made.Value.Asked)];
        long bytes = 0;
        foreach ((string name, Making making) in finished)
        {
            bytes += making.Bytes;
            if (bytes > limit && making.Waiting == 0 && making != finished[0].Value)
            {
                bytes -= making.Bytes;
                _made.Remove(name);
                File.Delete(making.Path);
            }
        }
    }

    private sealed class Making(string path)
    {
        public string Path => path;

        public Task Work { get; private set; } = Task.CompletedTask;

        public long Bytes { get; private set; }

        public int Waiting { get; set; }

        public long Asked { get; set; }

        // Ends the work; nothing of it has to be disposed, as it waits for no time.
        public Action GiveUp { get; private set; } = () => { };

        public void Begin(Func<Stream, CancellationToken, Task> writeAsync)
        {
            CancellationTokenSource givenUp = new();
            GiveUp = givenUp.Cancel;
            Work = Task.Run(() => MakeAsync(writeAsync, givenUp.Token));
        }

        private async Task MakeAsync(Func<Stream, CancellationToken, Task> writeAsync, CancellationToken cancellationToken)
        {
            try
            {
                await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
                await writeAsync(file, cancellationToken);
                await file.FlushAsync(cancellationToken);
                Bytes = file.Length;
            }
            catch
            {
                File.Delete(path);
                throw;
            }
        }
    }
}
