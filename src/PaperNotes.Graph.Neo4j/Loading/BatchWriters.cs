using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>Writes batches of one load over two connections: the database plans and writes each of them on one core.</summary>
internal sealed class BatchWriters(ICypherRunner runner, int load, IProgress<LoadProgress>? progress)
{
    /// <summary>Writes all batches.</summary>
    /// <param name="batches">The batches; one at a time is asked for the next.</param>
    /// <param name="total">Of how many rows they are, for those who watch.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task WriteAsync(IEnumerable<Batch> batches, long total, CancellationToken cancellationToken)
    {
        long done = 0;
        using IEnumerator<Batch> next = batches.GetEnumerator();
        Lock gate = new();
        await Task.WhenAll(OnOneConnectionAsync(), OnOneConnectionAsync()).ConfigureAwait(false);

        async Task OnOneConnectionAsync()
        {
            await using BatchWriter writer = new(runner, load);
            while (Next() is { } batch)
            {
                await writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                progress?.Report(new LoadProgress(batch.Step, Interlocked.Add(ref done, batch.Rows), total));
            }
        }

        Batch? Next()
        {
            lock (gate)
            {
                return next.MoveNext() ? next.Current : null;
            }
        }
    }
}
