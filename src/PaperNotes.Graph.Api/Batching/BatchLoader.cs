using GraphQL.DataLoader;

namespace PaperNotes.Graph.Api.Batching;

/// <summary>
/// Gathers the keys that the fields of one level ask for and fetches them with one call. The engine runs every field that is
/// ready before it asks for the first result: that first question closes the batch. A key is fetched once a request; a fault
/// of the fetch reaches every field of its batch. Lives for one request; thread-safe.
/// </summary>
/// <param name="fetch">Fetches the values of distinct keys; what is absent has no entry.</param>
/// <param name="absent">The value of a key without entry.</param>
internal sealed class BatchLoader<TKey, TValue>(
    Func<IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch, TValue? absent = default)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Pending> asked = [];
    private Batch? gathering;

    /// <summary>The value of a key, to be awaited by the engine.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (gate)
        {
            if (!asked.TryGetValue(key, out Pending? pending))
            {
                gathering ??= new Batch(this);
                gathering.Keys.Add(key);
                pending = new Pending(gathering, key);
                asked.Add(key, pending);
            }

            return pending;
        }
    }

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public Task<TValue?> GetResultAsync(CancellationToken cancellationToken)
        {
            Task<IReadOnlyDictionary<TKey, TValue>> values = batch.ValuesAsync(cancellationToken);
            return values.IsCompletedSuccessfully ? Task.FromResult(Find(values.Result))
                // To throw in each of ten thousand fields takes seconds, and the execution ends by one: RequestSetup throws it.
                : values.IsCanceled && cancellationToken.IsCancellationRequested && batch.Absent is { } nothing
                    ? Task.FromResult<TValue?>(nothing)
                : FindAsync(values);
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken).ConfigureAwait(false);

        private async Task<TValue?> FindAsync(Task<IReadOnlyDictionary<TKey, TValue>> values) => Find(await values.ConfigureAwait(false));

        private TValue? Find(IReadOnlyDictionary<TKey, TValue> values) => values.TryGetValue(key, out TValue? value) ? value : batch.Absent;
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private TaskCompletionSource<IReadOnlyDictionary<TKey, TValue>>? running;

        public List<TKey> Keys { get; } = [];

        public TValue? Absent => loader.Absent;

        public Task<IReadOnlyDictionary<TKey, TValue>> ValuesAsync(CancellationToken cancellationToken)
        {
            TaskCompletionSource<IReadOnlyDictionary<TKey, TValue>> own;
            lock (loader.gate)
            {
                if (running is not null)
                {
                    return running.Task;
                }

                running = own = new(TaskCreationOptions.RunContinuationsAsynchronously);
                if (loader.gathering == this)
                {
                    loader.gathering = null;
                }
            }

            return FetchAsync(own, cancellationToken);
        }

        private async Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(
            TaskCompletionSource<IReadOnlyDictionary<TKey, TValue>> own, CancellationToken cancellationToken)
        {
            try
            {
                own.SetResult(await loader.Fetch(Keys, cancellationToken).ConfigureAwait(false));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                own.SetCanceled(cancellationToken);
            }
            catch (Exception exception)
            {
                own.SetException(exception);
            }

            return await own.Task.ConfigureAwait(false);
        }
    }

    private TValue? Absent { get; } = absent;

    private Func<IReadOnlyCollection<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> Fetch { get; } = fetch;
}
