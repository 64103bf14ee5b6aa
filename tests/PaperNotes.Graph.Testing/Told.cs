namespace PaperNotes.Graph.Testing;

/// <summary>Listens for the first that is reported. Thread-safe.</summary>
public sealed class Told<T> : IProgress<T>
{
    private readonly TaskCompletionSource<T> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first report; fails where none comes within a minute.</summary>
    public Task<T> First => _first.Task.WaitAsync(TimeSpan.FromMinutes(1));

    /// <inheritdoc/>
    public void Report(T value) => _first.TrySetResult(value);
}
