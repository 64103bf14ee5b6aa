using PaperNotes.Graph.Neo4j.Transport;
using PaperNotes.Graph.Stores;

namespace PaperNotes.Graph.Neo4j.Loading;

/// <summary>
/// Writes batches of one load over one connection. Not thread-safe.
/// </summary>
internal sealed class BatchWriter(ICypherRunner runner, int load) : IAsyncDisposable
{
    private const int Attempts = 3;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private ICypherTransaction? _transaction;

    /// <summary>Writes a batch in a transaction of its own.</summary>
    public async ValueTask WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await RunAsync(batch, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (GraphStoreException exception) when (exception.Fault == GraphStoreFault.Unavailable && attempt < Attempts)
            {
                // A deadlock with the other connection, mostly: nothing of the transaction is there any more.
                await DisposeAsync().ConfigureAwait(false);
            }
        }

        // Whether a commit that failed took effect is not known: the load ends there and is swept away by the next.
        await _transaction!.CommitAsync(cancellationToken).ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
            _transaction = null;
        }
    }

    private async ValueTask RunAsync(Batch batch, CancellationToken cancellationToken)
    {
        _transaction = await runner.BeginAsync(CypherAccess.Write, cancellationToken).ConfigureAwait(false);
        batch.Parameters["load"] = load;
        CypherStatement statement = new(batch.Text, batch.Parameters, CypherAccess.Write) { TimeLimit = s_limit };
        CypherResult answer = await _transaction.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        batch.Read?.Invoke(answer);
    }
}

/// <summary>One statement over many rows.</summary>
/// <param name="Step">What it writes, for those who watch.</param>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">Its parameters but for the load.</param>
/// <param name="Rows">How many nodes or edges it writes.</param>
internal sealed record Batch(string Step, string Text, Dictionary<string, object?> Parameters, int Rows)
{
    /// <summary>Takes its answer.</summary>
    public Action<CypherResult>? Read { get; init; }
}
